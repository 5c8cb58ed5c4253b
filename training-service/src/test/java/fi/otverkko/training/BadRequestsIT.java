package fi.otverkko.training;

import fi.otverkko.platform.testkit.hostile.BadRequests;

class BadRequestsIT extends BadRequests {}
