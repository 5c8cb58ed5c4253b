package fi.otverkko.notification.people;

/// Who asked for a consultation, and what people call it.
///
/// @param subject   subject id of the professional
/// @param reference such as `OT-7Q4K2M`
public record Requester(String subject, String reference) {}
