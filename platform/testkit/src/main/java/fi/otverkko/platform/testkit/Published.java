package fi.otverkko.platform.testkit;

/// A message as the others would get it.
///
/// @param type the event's name on the wire
/// @param key  id of the aggregate
/// @param json the body as sent
public record Published(String type, String key, String json) {}
