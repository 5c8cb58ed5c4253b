package fi.otverkko.intake.request;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.completeForm;
import static fi.otverkko.intake.consultation.ConsultationFixture.draft;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static fi.otverkko.intake.consultation.ConsultationFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.form.Form;
import fi.otverkko.intake.form.Screen;
import fi.otverkko.intake.request.RequestCommand.FillIn;
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

    private static final Submit SUBMIT = new Submit(List.of(), List.of(), NOON);

    @Test
    void aCompleteDraftIsSubmittedOnce() {
        var filledIn = after(draft(), new FilledIn(completeForm(), NOON));

        assertThat(Requesting.decide(filledIn, SUBMIT)).containsExactly(new Submitted(List.of(), NOON));
        assertThat(Requesting.decide(submitted(), SUBMIT)).isEmpty();
    }

    @Test
    void aTextWithAnIdentifierIsNotSubmitted() {
        var found = Wrong.of("text.situation", "identifier.PERSONAL_IDENTITY_CODE", "0", "11");

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Requesting.decide(
                        after(draft(), new FilledIn(completeForm(), NOON)),
                        new Submit(List.of(found), List.of(), NOON)))
                .satisfies(refusal -> assertThat(refusal.wrong()).containsExactly(found));
    }

    @Test
    void aCaseIsNotAskedAboutAsATheme() {
        var theme = new Form(Screen.of(Map.of("question", "GENERAL_THEME")), Map.of());
        var statement = new Form(Screen.of(Map.of("question", "STATEMENT")), Map.of());

        assertRefused(draft(), new FillIn(theme, NOON), "screen-invalid");
        assertThat(Requesting.decide(draft(), new FillIn(statement, NOON)))
                .containsExactly(new FilledIn(statement, NOON));
    }

    @Test
    void whatWasSentStaysAsItIsAndCanBeTakenBackUntilItIsHeard() {
        assertRefused(submitted(), new FillIn(completeForm(), NOON), "consultation-state");
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

    private static void assertRefused(Consultation consultation, RequestCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Requesting.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
