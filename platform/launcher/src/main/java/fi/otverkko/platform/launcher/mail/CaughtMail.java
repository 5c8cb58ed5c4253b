package fi.otverkko.platform.launcher.mail;

/// One mail that was caught.
///
/// @param number    from 1, in the order of arrival
/// @param received  ISO 8601
/// @param messageId as it stands in the header; empty without one
public record CaughtMail(
        int number, String recipient, String sender, String subject, String received, String messageId, String text) {}
