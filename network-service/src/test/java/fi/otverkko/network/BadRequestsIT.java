package fi.otverkko.network;

import fi.otverkko.platform.testkit.hostile.BadRequests;

class BadRequestsIT extends BadRequests {}
