package fi.otverkko.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.letter.Letter;
import fi.otverkko.notification.mail.Mailer.Outcome;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailerTest {

    private static final Letter LETTER =
            new Letter(Language.SV, "Ny konsultationsbegäran (OT-7Q4K2M)", "Hej!\nÄ", "<p lang=\"sv\">Ä</p>");

    private final GreenMail mail = MailServers.started(0);

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void aMailHasBothPartsAndSaysThatAMachineWroteIt() throws Exception {
        var outcome = mailer(mail.getSmtp().getPort()).give("e1.a1", "secretary@demo.example", LETTER);

        assertThat(outcome).isEqualTo(Outcome.TAKEN);
        var received = mail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Ny konsultationsbegäran (OT-7Q4K2M)");
        assertThat(received.getMessageID()).isEqualTo("<e1.a1@ot.example>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Content-Language")).containsExactly("sv");
        assertThat(received.getHeader("From")).containsExactly("ot-verkko@ot.example");
        assertThat(received.getHeader("To")).containsExactly("secretary@demo.example");
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Hej!\r\nÄ");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p lang=\"sv\">Ä</p>");
    }

    @Test
    void anAddressRefusedForGoodIsNotTriedAgain() throws IOException {
        try (var server = new ScriptedMailServer("550 5.1.1 <a@demo.example>: no such user")) {
            assertThat(mailer(server.port()).give("e1.a1", "a@demo.example", LETTER))
                    .isEqualTo(Outcome.ADDRESS_REFUSED);
        }
    }

    @Test
    void aServerThatIsBusyIsTriedAgain() throws IOException {
        try (var server = new ScriptedMailServer("451 4.7.1 greylisted, come back later")) {
            assertThat(mailer(server.port()).give("e1.a1", "a@demo.example", LETTER))
                    .isEqualTo(Outcome.SERVER_AWAY);
        }
    }

    @Test
    void aSilentServerIsNotWaitedForLong() throws IOException {
        try (var server = new ScriptedMailServer("")) {
            var impatient = new Mailer(
                    MailServers.at(server.port(), Duration.ofMillis(300)), MailServers.settings(), Clock.systemUTC());

            assertThat(impatient.give("e1.a1", "a@demo.example", LETTER)).isEqualTo(Outcome.SERVER_AWAY);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() throws IOException {
        int port;
        try (var server = new ScriptedMailServer("")) {
            port = server.port();
        }

        assertThat(mailer(port).give("e1.a1", "a@demo.example", LETTER)).isEqualTo(Outcome.SERVER_AWAY);
    }

    @Test
    void anAddressThatIsNoneIsNotTriedAgain() {
        assertThat(mailer(mail.getSmtp().getPort()).give("e1.a1", "no address, at all", LETTER))
                .isEqualTo(Outcome.ADDRESS_MALFORMED);
    }

    private static Mailer mailer(int port) {
        return new Mailer(MailServers.at(port), MailServers.settings(), Clock.systemUTC());
    }
}
