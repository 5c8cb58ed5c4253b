package fi.otverkko.network;

import fi.otverkko.platform.testkit.hostile.BadEvents;

class BadEventsIT extends BadEvents {}
