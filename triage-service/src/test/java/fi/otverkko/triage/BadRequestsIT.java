package fi.otverkko.triage;

import fi.otverkko.platform.testkit.hostile.BadRequests;

class BadRequestsIT extends BadRequests {}
