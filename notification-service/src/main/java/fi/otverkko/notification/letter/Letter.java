package fi.otverkko.notification.letter;

/// A letter as the recipient reads it, twice the same: as text and as HTML.
public record Letter(Language language, String subject, String text, String html) {}
