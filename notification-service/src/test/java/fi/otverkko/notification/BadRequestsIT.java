package fi.otverkko.notification;

import fi.otverkko.platform.testkit.hostile.BadRequests;

class BadRequestsIT extends BadRequests {}
