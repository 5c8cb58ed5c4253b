package fi.otverkko.intake.written;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.REQUESTER;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.written.WrittenSteps.EXPERT;
import static fi.otverkko.intake.written.WrittenSteps.asked;
import static fi.otverkko.intake.written.WrittenSteps.checked;
import static fi.otverkko.intake.written.WrittenSteps.drafted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenDrafted;
import fi.otverkko.intake.consultation.ConsultationFixture;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.written.WritingCommand.Ask;
import fi.otverkko.intake.written.WritingCommand.CheckDraft;
import fi.otverkko.intake.written.WritingCommand.Send;
import fi.otverkko.intake.written.WritingCommand.WriteDraft;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final Consultation SCREENED = ConsultationFixture.in(State.SCREENED);

    @Test
    void nobodyApprovesHerOwnDraftAndNoDraftIsSentUnapproved() {
        assertRefused(drafted(SCREENED), new CheckDraft(EXPERT), "written-own-draft");
        assertRefused(drafted(SCREENED), new Send(NOON), "written-stage");
        assertRefused(asked(SCREENED), new CheckDraft(SECRETARY), "written-stage");
        assertRefused(SCREENED, new Send(NOON), "written-stage");
    }

    @Test
    void anotherDraftIsCheckedAgain() {
        assertRefused(after(checked(SCREENED), new WrittenDrafted(SEALED, EXPERT)), new Send(NOON), "written-stage");
    }

    @Test
    void whoeverWroteItLastDoesNotCheckItAndTheRequesterIsNotAsked() {
        assertRefused(SCREENED, new WriteDraft(SEALED, EXPERT), "written-stage");
        var rewritten = after(drafted(SCREENED), new WrittenDrafted(SEALED, "another"));
        assertRefused(rewritten, new CheckDraft("another"), "written-own-draft");
        assertRefused(SCREENED, new Ask(REQUESTER, NOON, NOON), "written-drafter-involved");
        assertThat(Writing.decide(asked(SCREENED), new Ask(EXPERT, NOON, NOON))).isEmpty();
        assertThat(Writing.decide(asked(SCREENED), new Ask("another", NOON, NOON)))
                .hasSize(1);
    }

    @Test
    void theTargetFollowsFromTheUrgencyOverAWeekendToo() {
        var targets = new WritingTargets(Map.of("U0", 4), Map.of("U1", 1, "U2", 3, "U3", 5));
        var friday = Instant.parse("2026-11-27T10:00:00Z");

        assertThat(targets.of("U0", friday)).isEqualTo("2026-11-27T14:00:00Z");
        assertThat(targets.of("U1", friday)).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(targets.of("U3", friday)).isEqualTo("2026-12-04T10:00:00Z");
        assertThat(targets.of("U1", Instant.parse("2026-11-28T10:00:00Z")))
                .as("a weekend does not count")
                .isEqualTo("2026-11-30T10:00:00Z");
        assertThat(targets.of("U1", Instant.parse("2026-12-31T10:00:00Z")))
                .as("nor does a public holiday")
                .isEqualTo("2027-01-04T10:00:00Z");
    }

    @Test
    void theMedianIsToldOfFiveOrMore() {
        assertThat(median(1, 2, 3, 4)).isNull();
        assertThat(median(30, 1, 21, 2, 40)).isEqualTo(21.0);
        assertThat(median(30, 1, 21, 2, 40, 24)).isEqualTo(22.5);
    }

    private static @org.jspecify.annotations.Nullable Double median(int... hours) {
        return WritingTimes.medianHours(Arrays.stream(hours)
                .mapToObj(h -> new WrittenAnswer(
                        1,
                        fi.otverkko.intake.course.WrittenAnswers.Stage.SENT,
                        EXPERT,
                        NOON,
                        NOON,
                        null,
                        SECRETARY,
                        NOON.plus(Duration.ofHours(h))))
                .toList());
    }

    private static void assertRefused(Consultation consultation, WritingCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Writing.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
