package fi.otverkko.triage;

import fi.otverkko.platform.testkit.hostile.BadEvents;

class BadEventsIT extends BadEvents {}
