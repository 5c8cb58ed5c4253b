package fi.otverkko.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Ways to a mail server on this machine; patient by default, for a busy machine.
public final class MailServers {

    static MailSettings settings() {
        return new MailSettings("ot-verkko@ot.example");
    }

    public static Mailer mailer(int port, Clock clock) {
        return new Mailer(at(port), settings(), clock);
    }

    /// A real SMTP server, started.
    ///
    /// @param port 0 for any free one
    public static GreenMail started(int port) {
        var setup = port == 0
                ? ServerSetupTest.SMTP.dynamicPort()
                : new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    static JavaMailSender at(int port) {
        return at(port, Duration.ofSeconds(20));
    }

    static JavaMailSender at(int port, Duration patience) {
        var millis = Long.toString(patience.toMillis());
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        return sender;
    }

    private MailServers() {}
}
