package fi.otverkko.notification;

import fi.otverkko.platform.testkit.hostile.BadEvents;

class BadEventsIT extends BadEvents {}
