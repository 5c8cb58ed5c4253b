package fi.otverkko.notification.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.letter.LettersFixture;
import fi.otverkko.notification.letter.Template;
import fi.otverkko.notification.people.Requester;
import fi.otverkko.platform.kernel.Role;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the postman does while something is missing or away, after he died, and beside other postmen.
class PostmanTroubleTest {

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aRequesterNotHeardOfYetIsAwaited() {
        office.professional("s1");
        office.ledger.owe(
                "e1",
                Notice.tell(Template.CONSULTATION_SCHEDULED, Recipient.requesterOf("c1"))
                        .about("c1")
                        .when(Instant.parse("2026-12-10T11:00:00Z")));
        office.workOff();
        assertThat(office.reasons()).containsExactly("requester-unknown");
        assertThat(office.received()).isEmpty();

        office.people.remember("c1", new Requester("s1", "OT-7Q4K2M"));
        office.clock.turn(Duration.ofSeconds(31));
        office.workOff();

        assertThat(office.received()).hasSize(1);
    }

    @Test
    void aClockThatIsSetBackOrForwardLosesAndRepeatsNothing() {
        office.professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.clock.turn(Duration.ofDays(-2));
        office.workOff();
        assertThat(office.received()).hasSize(1);

        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.clock.turn(Duration.ofDays(4));
        office.workOff();

        assertThat(office.received()).hasSize(1);
        assertThat(office.states()).containsExactly(State.SENT);
    }

    @Test
    void whoHasNoAddressIsNotTriedAgain() {
        office.keycloak.user("s1", "\"enabled\": true");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));

        office.workOff();
        office.clock.turn(Duration.ofDays(1));

        assertThat(office.workOff()).isZero();
        assertThat(office.states()).containsExactly(State.UNDELIVERABLE);
        assertThat(office.reasons()).containsExactly("address-missing");
    }

    @Test
    void mailsWaitWhileTheMailServerOrTheDirectoryIsAway() {
        office.professional("s1");
        office.mailServerStops();
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.workOff();
        assertThat(office.reasons()).containsExactly("mail-server-away");
        assertThat(office.states()).containsExactly(State.RETRY);

        office.mailServerStarts();
        assertThat(office.workOff()).isZero();
        office.clock.turn(Duration.ofSeconds(31));
        assertThat(office.workOff()).isOne();
        assertThat(office.received()).hasSize(1);

        office.keycloak.failWith(503);
        office.ledger.owe("e2", Notice.tell(Template.REQUEST_RECEIVED, Recipient.holders(Role.GROUP_SECRETARY)));
        office.workOff();
        assertThat(office.reasons()).contains("directory-away");
    }

    @Test
    void aMailGivenAgainAfterACrashKeepsItsMessageId() throws MessagingException {
        office.professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        var died = office.deliveries
                .claim(office.clock.instant(), Duration.ofMinutes(5))
                .orElseThrow();
        var letter = LettersFixture.letters().write(Template.REQUEST_ACCEPTED, Language.FI, null, null);
        office.mailer.give(died.delivery().id(), "s1@demo.example", letter);

        office.clock.turn(Duration.ofMinutes(4));
        assertThat(office.workOff()).isZero();
        office.clock.turn(Duration.ofMinutes(2));
        assertThat(office.workOff()).isOne();

        assertThat(office.received()).hasSize(2);
        assertThat(office.received().stream().map(PostOffice::id).distinct()).hasSize(1);
        assertThat(office.deliveries.settle(died.token(), died.delivery(), office.clock.instant()))
                .as("who was too slow changes nothing")
                .isFalse();
        assertThat(office.states()).containsExactly(State.SENT);
    }

    @Test
    void replicasShareTheWork() throws Exception {
        IntStream.range(0, 120).forEach(i -> {
            office.professional("s" + i);
            office.ledger.owe("e1", Notice.tell(Template.TEAM_FORMED, Recipient.account("s" + i)));
        });
        var replicas = List.of(office.first, office.another(), office.another());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var walks = replicas.stream()
                    .<Callable<Integer>>map(replica -> replica::workOff)
                    .toList();
            for (var walk : threads.invokeAll(walks)) {
                walk.get();
            }
        }

        assertThat(office.received().stream().collect(groupingBy(PostOffice::id, counting())))
                .hasSize(120)
                .allSatisfy((id, mails) -> assertThat(mails).isOne());
        assertThat(office.states()).hasSize(120).containsOnly(State.SENT);
    }
}
