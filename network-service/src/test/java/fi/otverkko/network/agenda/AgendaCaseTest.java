package fi.otverkko.network.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.network.agenda.AgendaCase.Escalation;
import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaCaseTest {

    private static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anAcceptedAndDecidedCaseGoesToAMeeting() {
        assertThat(ready("M_THEMED_TEAM").requirePlaceable().model()).isEqualTo("M_THEMED_TEAM");
    }

    @Test
    void whatIsMissingIsNamed() {
        var submitted = AgendaCase.unknown("c").learnt(facts(1));
        refuses(submitted, "consultation-not-decided");
        refuses(submitted.decided(decision(1, "M_THEMED_TEAM")), "consultation-not-accepted");
        refuses(ready("M_GUIDANCE"), "consultation-needs-no-meeting");
        refuses(ready("M_COORDINATOR_CALL"), "consultation-needs-no-meeting");
        refuses(ready("M_THEMED_TEAM").ended(), "consultation-over");
    }

    @Test
    void aNewRoundNeedsItsOwnDecision() {
        var again = ready("M_THEMED_TEAM").learnt(facts(2));

        refuses(again, "consultation-not-decided");
        assertThat(again.decided(decision(2, "M_THEMED_TEAM"))
                        .requirePlaceable()
                        .round())
                .isEqualTo(2);
    }

    @Test
    void oldNewsChangesNothing() {
        var ready = ready("M_THEMED_TEAM");

        assertThat(ready.learnt(facts(1))).isEqualTo(ready);
        assertThat(ready.decided(decision(1, "M_GUIDANCE"))).isEqualTo(ready);
    }

    @Test
    void whatWasSaidLastAboutItsUrgencyCounts() {
        var urgent =
                ready("M_THEMED_TEAM").decided(new Decision(1, "U1", "M_THEMED_TEAM", List.of(), NOON.plusSeconds(1)));
        var past = urgent.escalated(new Escalation(true, NOON.plusSeconds(9)));

        assertThat(urgent.goesPastTheCycle()).isFalse();
        assertThat(past.goesPastTheCycle()).isTrue();
        assertThat(past.escalated(new Escalation(false, NOON))).isEqualTo(past);
        assertThat(past.escalated(new Escalation(false, NOON.plusSeconds(10))).goesPastTheCycle())
                .isFalse();
        assertThat(past.learnt(facts(2)).decided(decision(2, "M_THEMED_TEAM")).goesPastTheCycle())
                .as("U3 in the next round")
                .isFalse();
    }

    @Test
    void theEndOfAPlacedCaseHasToReachTheMeeting() {
        var slot = SlotChoiceTest.group(List.of())
                .slotOn(LocalDate.of(2026, 12, 10))
                .orElseThrow();
        var placed = ready("M_THEMED_TEAM").placed(new Placement(slot, List.of(), NOON, NOON, List.of(), NOON));
        assertThat(placed.settled()).isFalse();

        assertThat(placed.inAgreement().ended().settled()).isFalse();
        assertThat(ready("M_THEMED_TEAM").ended().settled()).isTrue();
        var over = placed.ended().inAgreement();
        assertThat(over.ended()).isEqualTo(over);
    }

    private static AgendaCase ready(String model) {
        return AgendaCase.unknown("c")
                .learnt(facts(1))
                .decided(decision(1, model))
                .acceptedBySecretary();
    }

    private static Facts facts(int round) {
        return new Facts(round, "fi", null, "requester");
    }

    private static Decision decision(int round, String model) {
        return new Decision(round, "U3", model, List.of(), NOON);
    }

    private static void refuses(AgendaCase agendaCase, String code) {
        assertThatThrownBy(agendaCase::requirePlaceable)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
