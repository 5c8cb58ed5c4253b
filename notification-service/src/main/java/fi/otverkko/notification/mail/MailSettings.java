package fi.otverkko.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who mails come from. How to reach the mail server: `spring.mail`.
///
/// @param from the sender's address; no person reads it
@ConfigurationProperties("ot.mail")
public record MailSettings(String from) {

    public MailSettings {
        if (from.indexOf('@') < 1) {
            throw new IllegalArgumentException("ot.mail.from (OT_MAIL_FROM) must be an e-mail address");
        }
    }

    /// What stands behind the @ of the sender, for message ids.
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
