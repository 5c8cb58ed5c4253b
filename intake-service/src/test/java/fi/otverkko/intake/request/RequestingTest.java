package fi.otverkko.intake.request;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.draft;
import static fi.otverkko.intake.consultation.ConsultationFixture.filledIn;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static fi.otverkko.intake.consultation.ConsultationFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Check;
import fi.otverkko.intake.request.RequestCommand.FillIn;
import fi.otverkko.intake.request.RequestCommand.FillInSection;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.request.RequestCommand.Withdraw;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestingTest {

    private static final Submit SUBMIT = submit(List.of(), List.of());
    private static final Answers NO_DANGER = new Answers(Map.of("A1", List.of("NO")));
    private static final Answers IN_DANGER = new Answers(Map.of("A1", List.of("YES")));

    @Test
    void aCompleteDraftIsSubmittedOnceWithoutWhatIsNotAsked() {
        var filledIn = after(draft(), new FilledIn(filledIn(), NOON));

        assertThat(Requesting.decide(filledIn, SUBMIT)).containsExactly(new Submitted(List.of("A2"), List.of(), NOON));
        assertThat(submitted().response().answers().has("A2")).isTrue();
        assertThat(after(filledIn, new Submitted(List.of("A2"), List.of(), NOON))
                        .response()
                        .answers()
                        .values())
                .containsOnlyKeys("A1", "E2");
        assertThat(Requesting.decide(submitted(), SUBMIT)).isEmpty();
    }

    @Test
    void anIncompleteDraftAndATextWithAnIdentifierAreNotSubmitted() {
        var filledIn = after(draft(), new FilledIn(filledIn(), NOON));
        var found = Wrong.of("E2", "identifier.PERSONAL_IDENTITY_CODE", "0", "11");
        var missing = Wrong.of("M1", "unanswered");

        assertRefused(filledIn, submit(List.of(missing), List.of()), "form-incomplete");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Requesting.decide(filledIn, submit(List.of(), List.of(found))))
                .satisfies(refusal -> assertThat(refusal.wrong()).containsExactly(found));
    }

    @Test
    void sectionsAreWrittenSideBySideButNoneOverAnother() {
        var begun = after(draft(), new FilledIn(filledIn(), NOON));
        assertThat(begun.response().edition("A")).isEqualTo(1);

        var one = after(begun, write(begun, "A", 1, NO_DANGER));
        var both = after(one, write(one, "E", 1, Answers.EMPTY));

        assertThat(both.response().edition("A")).isEqualTo(2);
        assertThat(both.response().edition("E")).isEqualTo(2);
        assertThat(both.response().answers()).isEqualTo(NO_DANGER);
        assertRefused(both, new FillInSection("A", 1, IN_DANGER, NOON), "section-stale");
        assertThat(after(both, write(both, "A", 2, NO_DANGER)).response().edition("A"))
                .as("nothing is changed")
                .isEqualTo(2);
    }

    @Test
    void whatWasSentStaysAsItIsAndCanBeTakenBackUntilItIsHeard() {
        assertRefused(submitted(), new FillIn(filledIn(), NOON), "consultation-state");
        assertRefused(submitted(), new FillInSection("A", 1, NO_DANGER, NOON), "consultation-state");
        assertThat(Requesting.decide(submitted(), new Withdraw(null, NOON))).containsExactly(new Withdrawn(null, NOON));
        assertThat(Requesting.decide(after(submitted(), new Withdrawn(null, NOON)), new Withdraw(null, NOON)))
                .isEmpty();
        assertRefused(inConsultation(), new Withdraw(null, NOON), "consultation-state");
    }

    @Test
    void referenceCodesAreWrittenInSignsThatCannotBeMistaken() {
        var chance = new Random(7);

        assertThat(Stream.generate(() -> ReferenceCodes.random(chance)).limit(1000))
                .allMatch(code -> code.matches("OT-[2-9A-HJKMNP-TV-Z]{6}"))
                .doesNotHaveDuplicates();
    }

    private static FilledIn write(Consultation consultation, String section, long seen, Answers answers) {
        return (FilledIn) Requesting.decide(consultation, new FillInSection(section, seen, answers, NOON))
                .getFirst();
    }

    private static Submit submit(List<Wrong> missing, List<Wrong> identifiers) {
        var check = new Check.Result(NO_DANGER, List.of("A2"), List.of(), List.of(), missing);
        return new Submit(check, identifiers, List.of(), NOON);
    }

    private static void assertRefused(Consultation consultation, RequestCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Requesting.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
