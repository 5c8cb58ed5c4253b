package fi.otverkko.intake.consultation;

import static fi.otverkko.intake.consultation.ConsultationFixture.CHAIR;
import static fi.otverkko.intake.consultation.ConsultationFixture.MEETING;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.REQUESTER;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.accepted;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.decided;
import static fi.otverkko.intake.consultation.ConsultationFixture.draft;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static fi.otverkko.intake.consultation.ConsultationFixture.scheduled;
import static fi.otverkko.intake.consultation.ConsultationFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamFormed;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.platform.kernel.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationTest {

    @ParameterizedTest
    @CsvSource({"YES, SCREENED", "NOT_ASSESSED, SCREENED", "TALK, ACCEPTED", "NO, ACCEPTED"})
    void theDecidedLevelSaysWhetherItGoesOn(String level, State expected) {
        assertThat(after(accepted(), decided(1, level, NOON)).state()).isEqualTo(expected);
    }

    @Test
    void anOpeningInAnotherMeetingIsNotThisOnes() {
        var scheduled = after(accepted(), decided(1, "YES", NOON), scheduled(MEETING, NOON));

        assertThat(after(scheduled, new Opened("another")).state()).isEqualTo(State.SCHEDULED);
        assertThat(after(scheduled, new Opened(MEETING)).state()).isEqualTo(State.IN_CONSULTATION);
    }

    @Test
    void anotherMeetingReplacesTheFirstAndEndsItsGrants() {
        var first = after(accepted(), decided(1, "YES", NOON), scheduled(MEETING, NOON));
        var moved = after(
                first,
                new ConsultationEvent.Scheduled(
                        new Progress.Slot("later", "group", null, NOON, true, NOON.plusSeconds(60)),
                        new Grant(Set.of("other-chair"), NOON.plusSeconds(60), NOON.plusSeconds(10_000))));

        var now = NOON.plusSeconds(120);
        assertThat(moved.progress().slot())
                .isNotNull()
                .extracting(Progress.Slot::meetingId)
                .isEqualTo("later");
        assertThat(parts(moved, CHAIR, Role.GROUP_CHAIR, 120)).isEmpty();
        assertThat(moved.partsOf(new Actor("other-chair", Set.of(Role.GROUP_CHAIR)), now))
                .containsExactly(Part.GRANTED);
    }

    @Test
    void onceOpenedADecisionNoLongerTurnsBack() {
        assertThat(after(inConsultation(), decided(1, "TALK", NOON.plusSeconds(5)))
                        .state())
                .isEqualTo(State.IN_CONSULTATION);
    }

    @Test
    void aReturnedRequestMustBeAcceptedAndDecidedAnew() {
        var note = new Note("OTHER", ConsultationFixture.SEALED);
        var again = after(
                ConsultationFixture.inCheck(),
                decided(1, "YES", NOON),
                new Returned(note, NOON),
                new Submitted(List.of(), List.of(), NOON));

        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.progress().round()).isEqualTo(2);
        assertThat(again.progress().accepted()).isFalse();
        assertThat(again.progress().decided("YES")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleAloneOpensACaseForTheAreasStaffOnly(Role role) {
        assertThat(parts(accepted(), "somebody", role, 0))
                .isEqualTo(
                        switch (role) {
                            case GROUP_SECRETARY -> Set.of(Part.SECRETARY);
                            case OT_COORDINATOR -> Set.of(Part.STAFF);
                            default -> Set.of();
                        });
        assertThat(parts(inConsultation(), "somebody", role, 0))
                .as("on the agenda of a group")
                .isEqualTo(role == Role.OT_COORDINATOR ? Set.of(Part.STAFF) : Set.of());
    }

    @Test
    void aCaseIsItsGroupsSecretarysUntilItIsGivenBackOrOpenedAgain() {
        var heard = inConsultation();
        var scheduled = after(accepted(), decided(1, "YES", NOON), scheduled(MEETING, NOON));

        assertThat(parts(heard, SECRETARY, Role.GROUP_SECRETARY, 0)).containsExactly(Part.SECRETARY);
        assertThat(parts(heard, "another", Role.GROUP_SECRETARY, 0)).isEmpty();
        assertThat(parts(
                        after(scheduled, new ConsultationEvent.Unscheduled(MEETING, NOON)),
                        "another",
                        Role.GROUP_SECRETARY,
                        0))
                .containsExactly(Part.SECRETARY);
        var again = after(heard, new ConsultationEvent.Reopened(new Note("OTHER", ConsultationFixture.SEALED), NOON));
        assertThat(parts(again, "another", Role.GROUP_SECRETARY, 0)).containsExactly(Part.SECRETARY);
    }

    @Test
    void aPlaceToldWithoutSecretariesStaysTheAreas() {
        var told = new ConsultationEvent.Scheduled(
                new Progress.Slot(MEETING, "group", null, NOON, false, NOON), new Grant(Set.of(CHAIR), NOON, NOON));

        assertThat(parts(after(accepted(), decided(1, "YES", NOON), told), "another", Role.GROUP_SECRETARY, 0))
                .containsExactly(Part.SECRETARY);
    }

    @Test
    void aPartNeedsTheRoleToo() {
        assertThat(parts(submitted(), REQUESTER, Role.PROFESSIONAL, 0)).containsExactly(Part.REQUESTER);
        assertThat(parts(submitted(), REQUESTER, Role.SYSTEM_ADMIN, 0)).isEmpty();
        assertThat(parts(draft(), "secretary", Role.GROUP_SECRETARY, 0)).isEmpty();
    }

    @Test
    void aGrantOpensTheCaseFromItsAcceptanceUntilItsEnd() {
        var grant = new TeamFormed("team", new Grant(Set.of("expert"), NOON, NOON.plusSeconds(100)));

        assertThat(parts(after(submitted(), grant), "expert", Role.EXPERT, 0)).isEmpty();
        assertThat(parts(after(accepted(), grant), "expert", Role.EXPERT, 99)).containsExactly(Part.GRANTED);
        assertThat(parts(after(accepted(), grant), "expert", Role.EXPERT, 100)).isEmpty();
        assertThat(parts(after(accepted(), grant, new Withdrawn(null, NOON)), "expert", Role.EXPERT, 0))
                .isEmpty();
    }

    private static Set<Part> parts(Consultation consultation, String subject, Role role, int secondsLater) {
        return consultation.partsOf(new Actor(subject, Set.of(role)), NOON.plusSeconds(secondsLater));
    }
}
