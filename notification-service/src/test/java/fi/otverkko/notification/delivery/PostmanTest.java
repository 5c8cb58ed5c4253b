package fi.otverkko.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import fi.otverkko.notification.people.Requester;
import fi.otverkko.platform.kernel.Role;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The way of a notice from the ledger into a mailbox.
class PostmanTest {

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anEventThatComesTwiceGivesOneRowAndOneMail() throws MessagingException {
        office.professional("s1");
        office.people.remember("c1", new Requester("s1", "OT-7Q4K2M"));
        var notice =
                Notice.tell(Template.REQUEST_RETURNED, Recipient.account("s1")).about("c1");

        office.ledger.owe("e1", notice);
        office.workOff();
        office.ledger.owe("e1", notice);
        office.workOff();

        assertThat(office.received()).hasSize(1);
        assertThat(office.received().getFirst().getSubject())
                .isEqualTo("Konsultaatiopyyntösi kaipaa täydennystä (OT-7Q4K2M)");
        assertThat(office.states()).containsExactly(State.SENT);
        assertThat(office.counted(State.PENDING, Template.REQUEST_RETURNED)).isEqualTo(1);
        assertThat(office.counted(State.SENT, Template.REQUEST_RETURNED)).isEqualTo(1);
    }

    @Test
    void eventsThatSayTheSameGiveOneMail() {
        office.professional("s1");
        office.professional("s2");
        var due = Notice.tell(Template.FOLLOW_UP_DUE, Recipient.account("s1")).once("c1 1 2027-02-22");
        var other = Notice.tell(Template.FOLLOW_UP_DUE, Recipient.account("s2")).once("c1 1 2027-02-22");

        office.ledger.owe("e1", due);
        office.ledger.owe("e2", due);
        office.ledger.owe("e3", other);
        office.workOff();

        assertThat(office.received()).hasSize(2);
    }

    @Test
    void theHoldersOfARoleAreFoundWhenTheMailIsSent() {
        office.keycloak.role("GROUP_SECRETARY", List.of("s1", "s2"));
        office.professional("s1");
        office.professional("s2");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_RECEIVED, Recipient.holders(Role.GROUP_SECRETARY)));
        assertThat(office.keycloak.asked).isEmpty();

        office.workOff();

        assertThat(office.received()).hasSize(2);
        assertThat(office.states()).containsExactlyInAnyOrder(State.EXPANDED, State.SENT, State.SENT);
    }

    @Test
    void aRoleThatNobodyHoldsIsReported() {
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_RECEIVED, Recipient.holders(Role.GROUP_SECRETARY)));

        office.workOff();

        assertThat(office.reasons()).containsExactly("role-empty");
        assertThat(office.states()).containsExactly(State.UNDELIVERABLE);
    }

    @Test
    void aLetterThatNamesATimeIsNotOwedWithoutOne() {
        var undated = Notice.tell(Template.EXPERT_INVITED, Recipient.account("s1"));

        assertThatIllegalArgumentException().isThrownBy(() -> office.ledger.owe("e1", undated));
        assertThat(office.states()).isEmpty();
    }

    @Test
    void settledRowsAreErasedInTheEndAndOpenOnesNever() {
        office.professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.workOff();
        office.ledger.owe("e2", Notice.tell(Template.CONSULTATION_ANSWERED, Recipient.account("s1")));

        assertThat(office.deliveries.eraseBefore(office.clock.instant())).isZero();
        office.clock.turn(Duration.ofDays(1));
        assertThat(office.deliveries.eraseBefore(office.clock.instant())).isOne();
        assertThat(office.states()).containsExactly(State.PENDING);
    }

    @Test
    void neitherLedgerNorCacheOfRequestersHoldsAnAddress() {
        office.professional("s1");
        office.ledger.owe("e1", Notice.tell(Template.REQUEST_ACCEPTED, Recipient.account("s1")));
        office.workOff();

        var stored = office.database.getCollection("deliveries").find().first();

        assertThat(String.valueOf(stored)).contains("s1", "SENT").doesNotContain("demo.example", "@");
    }
}
