package fi.otverkko.notification.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.LettersFixture;
import fi.otverkko.notification.letter.Template;
import fi.otverkko.notification.mail.MailServers;
import fi.otverkko.notification.mail.Mailer;
import fi.otverkko.notification.people.FakeKeycloak;
import fi.otverkko.notification.people.People;
import fi.otverkko.notification.people.PeopleFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A postman and all that he works with, over a real document store wire, real HTTP and real SMTP.
final class PostOffice implements AutoCloseable {

    private static final DeliverySettings SETTINGS = new DeliverySettings(
            2, Duration.ofMillis(20), Duration.ofMinutes(5), Duration.ofDays(3), Duration.ofDays(180));

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private GreenMail mail = MailServers.started(0);
    private final int smtpPort = mail.getSmtp().getPort();

    final MongoDatabase database = client.getDatabase("notification");
    final FakeKeycloak keycloak = new FakeKeycloak();
    final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-22T12:00:00Z"));
    final Replica first = new Replica();
    final Deliveries deliveries = first.deliveries;
    final People people = first.people;
    final Ledger ledger = first.ledger;
    final Mailer mailer = first.mailer;

    /// Everything one replica is made of.
    final class Replica {
        final Deliveries deliveries = new Deliveries(database, meters);
        final People people = PeopleFixture.people(database, keycloak, clock);
        final Ledger ledger = new Ledger(deliveries, people, clock);
        final Mailer mailer = MailServers.mailer(smtpPort, clock);
        final Postman postman =
                new Postman(deliveries, ledger, people, LettersFixture.letters(), mailer, SETTINGS, clock);

        /// Until nothing is due; says how many rows were worked on.
        int workOff() {
            int rows = 0;
            while (postman.deliverNext()) {
                rows++;
            }
            return rows;
        }
    }

    int workOff() {
        return first.workOff();
    }

    Replica another() {
        return new Replica();
    }

    List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    void mailServerStops() {
        mail.stop();
    }

    /// At the same address, with empty mailboxes.
    void mailServerStarts() {
        mail = MailServers.started(smtpPort);
    }

    /// Somebody with an account and an address.
    void professional(String subject) {
        keycloak.user(subject, "\"enabled\": true, \"email\": \"" + subject + "@demo.example\"");
    }

    List<State> states() {
        return deliveries.list(null, null, null, 200).stream()
                .map(Delivery::state)
                .toList();
    }

    List<String> reasons() {
        return deliveries.list(null, null, null, 200).stream()
                .map(delivery -> String.valueOf(delivery.reason()))
                .toList();
    }

    double counted(State state, Template template) {
        return meters.get("ot.deliveries")
                .tags("state", state.name(), "template", template.name())
                .counter()
                .count();
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        mail.stop();
        keycloak.close();
        client.close();
        store.close();
    }
}
