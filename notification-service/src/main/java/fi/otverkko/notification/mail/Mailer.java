package fi.otverkko.notification.mail;

import fi.otverkko.notification.letter.Letter;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Gives letters to the mail server.
///
/// A message id comes from the delivery: should a letter be given twice (a crash between giving it and
/// writing that down), mail programs see that it is one and the same.
@Component
public class Mailer {

    /// What became of a letter.
    public enum Outcome {
        /// The mail server took it.
        TAKEN,
        /// The mail server refused the address for good.
        ADDRESS_REFUSED,
        /// It is no address.
        ADDRESS_MALFORMED,
        /// The mail server did not answer, or not now.
        SERVER_AWAY
    }

    static {
        // Without it the mail library looks through the whole class path for one, several times for each mail.
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    private final JavaMailSender server;
    private final MailSettings settings;
    private final Clock clock;

    Mailer(JavaMailSender server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /// Never throws for what a mail server answers, and never repeats its words: they hold the address.
    ///
    /// @param id what the message id is made of: the same id is the same mail
    public Outcome give(String id, String address, Letter letter) {
        try {
            server.send(message(id, address, letter));
            return Outcome.TAKEN;
        } catch (MailException failure) {
            return refusedForGood(failure) ? Outcome.ADDRESS_REFUSED : Outcome.SERVER_AWAY;
        } catch (MessagingException malformed) {
            return Outcome.ADDRESS_MALFORMED;
        }
    }

    private MimeMessage message(String id, String address, Letter letter) throws MessagingException {
        var message = server.createMimeMessage();
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + id + "@" + settings.domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday reply comes back
        message.setHeader("X-Auto-Response-Suppress", "All"); // the same, as Exchange knows it
        message.setHeader("Content-Language", letter.language().tag());
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    /// Whether the server refused this address with a 5xx answer (RFC 5321 §4.2.1: permanent).
    private static boolean refusedForGood(MailException failure) {
        return failure instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions()).anyMatch(Mailer::refusedForGood);
    }

    private static boolean refusedForGood(Throwable failure) {
        for (Throwable next = failure; next != null; next = following(next)) {
            if (next instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= 500;
            }
        }
        return false;
    }

    private static @Nullable Throwable following(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
