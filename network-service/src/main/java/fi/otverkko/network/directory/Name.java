package fi.otverkko.network.directory;

/// What something is called in the languages of the service.
public record Name(String fi, String sv, String en) {}
