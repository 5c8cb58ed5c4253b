package fi.otverkko.intake.erasure;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.draft;
import static fi.otverkko.intake.consultation.ConsultationFixture.filledIn;
import static fi.otverkko.intake.consultation.ConsultationFixture.inCheck;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static fi.otverkko.intake.consultation.ConsultationFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ContentDropped;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftExpired;
import fi.otverkko.intake.consultation.ConsultationEvent.Erased;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.recommendation.Recommendations;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasingTest {

    private static final RetentionRules RULES = new RetentionRules(Map.of(
            State.DRAFT, Period.ofDays(30),
            State.WITHDRAWN, Period.ofDays(30),
            State.DECLINED, Period.ofMonths(12),
            State.CLOSED, Period.ofMonths(12)));

    @Test
    void aDraftExpiresThirtyDaysAfterItWasLastWrittenTo() {
        var written = after(draft(), new FilledIn(filledIn(), NOON.plus(Duration.ofDays(3))));

        assertThat(RULES.plannedFor(draft())).isEqualTo("2026-12-22");
        assertThat(RULES.plannedFor(written)).isEqualTo("2026-12-25");
        assertThat(drop(written, "2026-12-24")).isEmpty();
        assertThat(drop(written, "2026-12-25")).containsExactly(new DraftExpired(NOON));
    }

    @Test
    void whatIsOverGoesWhenItsTimeIsOver() {
        var note = new Note("BASIC_SERVICES", SEALED);

        assertThat(RULES.plannedFor(after(submitted(), new Withdrawn(null, NOON))))
                .isEqualTo("2026-12-22");
        assertThat(RULES.plannedFor(after(inCheck(), new Declined(note, NOON)))).isEqualTo("2027-11-22");
        assertThat(RULES.plannedFor(after(inConsultation(), new Closed(NOON)))).isEqualTo("2027-11-22");
        assertThat(drop(after(inConsultation(), new Closed(NOON)), "2027-11-21"))
                .isEmpty();
        assertThat(drop(after(inConsultation(), new Closed(NOON)), "2027-11-22"))
                .containsExactly(new ContentDropped(NOON));
    }

    @Test
    void whatIsUnderwayIsKept() {
        for (var consultation : List.of(submitted(), inCheck(), inConsultation())) {
            assertThat(RULES.plannedFor(consultation)).isNull();
            assertThat(drop(consultation, "2100-01-01")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "WITHDRAWN", "DECLINED", "CLOSED", "REDIRECTED", "MERGED"})
    void noRuleErasesWhatIsNotOver(State state) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionRules(Map.of(state, Period.ofDays(1))))
                .withMessageContaining(state.name());
    }

    @Test
    void aRuleKeepsForADayAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRules(Map.of(State.CLOSED, Period.ZERO)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionRules(Map.of(State.CLOSED, Period.ofDays(-1))));
    }

    @Test
    void nothingOfTheContentStays() {
        var note = new Note("BASIC_SERVICES", SEALED);
        var dropped = after(inCheck(), new Declined(note, NOON), new ContentDropped(NOON));

        assertThat(dropped.state()).isEqualTo(State.DECLINED);
        assertThat(dropped.response().answers()).isEqualTo(Answers.EMPTY);
        assertThat(dropped.response().form()).isEqualTo(filledIn().form());
        assertThat(dropped.recommendations()).isEqualTo(Recommendations.NONE);
        assertThat(dropped.progress().note()).isNull();
        assertThat(RULES.plannedFor(dropped)).isNull();
    }

    @Test
    void theKeyIsDestroyedOnceAndOnlyAfterTheContentHasGone() {
        var destroyed = new ArrayList<String>();
        var withdrawn = after(submitted(), new Withdrawn(null, NOON));
        var dropped = after(withdrawn, new ContentDropped(NOON));

        assertThat(finish(withdrawn, destroyed)).isEmpty();
        assertThat(destroyed).isEmpty();
        assertThat(finish(dropped, destroyed)).containsExactly(new Erased(NOON));
        assertThat(destroyed).containsExactly("case");
        assertThat(finish(after(dropped, new Erased(NOON)), destroyed)).isEmpty();
        assertThat(destroyed).hasSize(1);
    }

    private static List<ConsultationEvent> drop(Consultation consultation, String day) {
        return Erasing.drop(consultation, RULES, LocalDate.parse(day), NOON);
    }

    private static List<ConsultationEvent> finish(Consultation consultation, List<String> destroyed) {
        return Erasing.finish(consultation, () -> destroyed.add(consultation.id()), NOON);
    }
}
