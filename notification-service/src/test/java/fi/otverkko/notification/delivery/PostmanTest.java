package fi.otverkko.notification.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.letter.Letters;
import fi.otverkko.notification.letter.LettersFixture;
import fi.otverkko.notification.letter.Template;
import fi.otverkko.notification.mail.MailServers;
import fi.otverkko.notification.mail.Mailer;
import fi.otverkko.notification.people.FakeKeycloak;
import fi.otverkko.notification.people.People;
import fi.otverkko.notification.people.PeopleFixture;
import fi.otverkko.notification.people.Requester;
import fi.otverkko.platform.kernel.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The way of a notice from the ledger into a mailbox, over a real document store wire, real HTTP and
/// real SMTP.
class PostmanTest {

    private static final DeliverySettings SETTINGS = new DeliverySettings(
            2, Duration.ofMillis(20), Duration.ofMinutes(5), Duration.ofDays(3), Duration.ofDays(180));

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private GreenMail mail = MailServers.started(0);
    private final Office office = new Office(mail.getSmtp().getPort());

    /// Everything one replica is made of.
    private final class Office {
        final Deliveries deliveries = new Deliveries(client.getDatabase("notification"), meters);
        final People people = PeopleFixture.people(client.getDatabase("notification"), keycloak, clock);
        final Ledger ledger = new Ledger(deliveries, clock);
        final Letters letters = LettersFixture.letters();
        final Mailer mailer;
        final Postman postman;

        Office(int smtpPort) {
            mailer = MailServers.mailer(smtpPort, clock);
            postman = new Postman(deliveries, ledger, people, letters, mailer, SETTINGS, clock);
        }

        /// @return how many rows were worked on
        int workOff() {
            int rows = 0;
            while (postman.deliverNext()) {
                rows++;
            }
            return rows;
        }
    }

    @AfterEach
    void close() {
        mail.stop();
        keycloak.close();
        client.close();
        store.close();
    }

    @Test
    void anEventThatComesTwiceGivesOneRowAndOneMail() throws MessagingException {
        professional("s1");
        office.people.remember("c1", new Requester("s1", "OT-7Q4K2M"));
        var notice =
                Notice.tell(Template.REQUEST_RETURNED, Recipient.account("s1")).about("c1");

        office.ledger.owe("e1", notice);
        office.workOff();
        office.ledger.owe("e1", notice);
        office.workOff();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject())
                .isEqualTo("Konsultaatiopyyntösi kaipaa täydennystä (OT-7Q4K2M)");
        assertThat(states()).containsExactly(State.SENT);
        assertThat(counted(State.PENDING, Template.REQUEST_RETURNED)).isEqualTo(1);
        assertThat(counted(State.SENT, Template.REQUEST_RETURNED)).isEqualTo(1);
    }

    @Test
    void eventsThatSayTheSameGiveOneMail() {
        professional("s1");
        professional("s2");
        var due = Notice.tell(Template.FOLLOW_UP_DUE, Recipient.account("s1")).once("c1 1 2027-02-22");
        var other = Notice.tell(Template.FOLLOW_UP_DUE, Recipient.account("s2")).once("c1 1 2027-02-22");

        office.ledger.owe("e1", due);
        office.ledger.owe("e2", due);
        office.ledger.owe("e3", other);
        office.workOff();

        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void theHoldersOfARoleAreFoundWhenTheMailIsSent() {
        keycloak.role("GROUP_SECRETARY", List.of("s1", "s2"));
        professional("s1");
        professional("s2");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_RECEIVED, Recipient.holders(Role.GROUP_SECRETARY)));
        assertThat(keycloak.asked).isEmpty();

        office.workOff();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsExactlyInAnyOrder(State.EXPANDED, State.SENT, State.SENT);
    }

    @Test
    void aRoleThatNobodyHoldsIsReported() {
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_RECEIVED, Recipient.holders(Role.GROUP_SECRETARY)));

        office.workOff();

        assertThat(reasons()).containsExactly("role-empty");
        assertThat(states()).containsExactly(State.UNDELIVERABLE);
    }

    @Test
    void aRequesterNotHeardOfYetIsAwaited() {
        professional("s1");
        office.ledger.owe(
                "e1",
                Notice.tell(Template.CONSULTATION_SCHEDULED, Recipient.requesterOf("c1"))
                        .about("c1")
                        .when(Instant.parse("2026-12-10T11:00:00Z")));
        office.workOff();
        assertThat(reasons()).containsExactly("requester-unknown");
        assertThat(mail.getReceivedMessages()).isEmpty();

        office.people.remember("c1", new Requester("s1", "OT-7Q4K2M"));
        clock.turn(Duration.ofSeconds(31));
        office.workOff();

        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoHasNoAddressIsNotTriedAgain() {
        keycloak.user("s1", "\"enabled\": true");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));

        office.workOff();
        clock.turn(Duration.ofDays(1));

        assertThat(office.workOff()).isZero();
        assertThat(states()).containsExactly(State.UNDELIVERABLE);
        assertThat(reasons()).containsExactly("address-missing");
    }

    @Test
    void mailsWaitWhileTheMailServerOrTheDirectoryIsAway() {
        professional("s1");
        int port = mail.getSmtp().getPort();
        mail.stop();
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.workOff();
        assertThat(reasons()).containsExactly("mail-server-away");
        assertThat(states()).containsExactly(State.RETRY);

        mail = MailServers.started(port);
        assertThat(office.workOff()).isZero();
        clock.turn(Duration.ofSeconds(31));
        assertThat(office.workOff()).isOne();
        assertThat(mail.getReceivedMessages()).hasSize(1);

        keycloak.failWith(503);
        office.ledger.owe("e2", Notice.tell(Template.REQUEST_RECEIVED, Recipient.holders(Role.GROUP_SECRETARY)));
        office.workOff();
        assertThat(reasons()).contains("directory-away");
    }

    @Test
    void aMailGivenAgainAfterACrashKeepsItsMessageId() throws MessagingException {
        professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        var died =
                office.deliveries.claim(clock.instant(), Duration.ofMinutes(5)).orElseThrow();
        var letter = LettersFixture.letters().write(Template.REQUEST_ACCEPTED, Language.FI, null, null);
        office.mailer.give(died.delivery().id(), "s1@demo.example", letter);

        clock.turn(Duration.ofMinutes(4));
        assertThat(office.workOff()).isZero();
        clock.turn(Duration.ofMinutes(2));
        assertThat(office.workOff()).isOne();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(Arrays.stream(mail.getReceivedMessages())
                        .map(PostmanTest::id)
                        .distinct())
                .hasSize(1);
        assertThat(office.deliveries.settle(died.token(), died.delivery(), clock.instant()))
                .as("who was too slow changes nothing")
                .isFalse();
        assertThat(states()).containsExactly(State.SENT);
    }

    @Test
    void replicasShareTheWork() throws Exception {
        IntStream.range(0, 120).forEach(i -> {
            professional("s" + i);
            office.ledger.owe("e1", Notice.tell(Template.TEAM_FORMED, Recipient.account("s" + i)));
        });
        var replicas = List.of(
                office,
                new Office(mail.getSmtp().getPort()),
                new Office(mail.getSmtp().getPort()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var walks = replicas.stream()
                    .<Callable<Integer>>map(replica -> replica::workOff)
                    .toList();
            for (var walk : threads.invokeAll(walks)) {
                walk.get();
            }
        }

        assertThat(Arrays.stream(mail.getReceivedMessages()).collect(groupingBy(PostmanTest::id, counting())))
                .hasSize(120)
                .allSatisfy((id, mails) -> assertThat(mails).isOne());
        assertThat(states()).hasSize(120).containsOnly(State.SENT);
    }

    @Test
    void aLetterThatNamesATimeIsNotOwedWithoutOne() {
        var undated = Notice.tell(Template.EXPERT_INVITED, Recipient.account("s1"));

        assertThatIllegalArgumentException().isThrownBy(() -> office.ledger.owe("e1", undated));
        assertThat(states()).isEmpty();
    }

    @Test
    void settledRowsAreErasedInTheEndAndOpenOnesNever() {
        professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.workOff();
        office.ledger.owe("e2", Notice.tell(Template.CONSULTATION_ANSWERED, Recipient.account("s1")));

        assertThat(office.deliveries.eraseBefore(clock.instant())).isZero();
        clock.turn(Duration.ofDays(1));
        assertThat(office.deliveries.eraseBefore(clock.instant())).isOne();
        assertThat(states()).containsExactly(State.PENDING);
    }

    @Test
    void neitherLedgerNorCacheOfRequestersHoldsAnAddress() {
        professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.workOff();

        var stored = client.getDatabase("notification")
                .getCollection("deliveries")
                .find()
                .first();

        assertThat(String.valueOf(stored)).contains("s1", "SENT").doesNotContain("demo.example", "@");
    }

    private void professional(String subject) {
        keycloak.user(subject, "\"enabled\": true, \"email\": \"" + subject + "@demo.example\"");
    }

    private List<State> states() {
        return office.deliveries.list(null, null, null, 200).stream()
                .map(Delivery::state)
                .toList();
    }

    private List<String> reasons() {
        return office.deliveries.list(null, null, null, 200).stream()
                .map(delivery -> String.valueOf(delivery.reason()))
                .toList();
    }

    private double counted(State state, Template template) {
        return meters.get("ot.deliveries")
                .tags("state", state.name(), "template", template.name())
                .counter()
                .count();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
