package fi.otverkko.intake.questionnaire;

import static fi.otverkko.intake.questionnaire.FormsFixture.ANONYMOUS;
import static fi.otverkko.intake.questionnaire.FormsFixture.IDENTIFIED;
import static fi.otverkko.intake.questionnaire.FormsFixture.answers;
import static fi.otverkko.intake.questionnaire.FormsFixture.sample;
import static fi.otverkko.intake.questionnaire.FormsFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferTest {

    @Test
    void theSameFormTakesEverything() {
        for (var form : FormsFixture.FORMS.all()) {
            var result = Transfer.of(form, sample(form));

            assertThat(result.kept()).isEqualTo(sample(form));
            assertThat(result.lost()).isEmpty();
        }
    }

    @Test
    void whatTheOtherFormDoesNotTakeIsNamedAndTheRestStays() {
        var before = with(sample(IDENTIFIED), "K2", "SE");

        var result = Transfer.of(ANONYMOUS, before);

        assertThat(result.lost()).contains("B2", "B5b", "C3a", "C4", "D1", "D7", "J2", "K2");
        assertThat(result.kept().all("E2")).isEqualTo(before.all("E2"));
        assertThat(Check.ofPart(ANONYMOUS, result.kept()).wrong()).isEmpty();
    }

    @Test
    void rowsStayWithoutTheAnswerThatDoesNotFit() {
        var before = with(
                sample(IDENTIFIED),
                "H1r",
                answers("H1b=SCHOOL H1c=SI H1d=BASIC"),
                answers("H1b=GONE H1c=SO H1d=BASIC"));

        var result = Transfer.of(IDENTIFIED, before);

        assertThat(result.lost()).containsExactly("H1r[1].H1b");
        assertThat(result.kept().rows("H1r"))
                .containsExactly(answers("H1b=SCHOOL H1c=SI H1d=BASIC"), answers("H1c=SO H1d=BASIC"));
    }

    @Test
    void codesAndTextsThatAreTooManyOrTooLongAreLeftOut() {
        var before = with(with(sample(IDENTIFIED), "E1", "RARE_DISEASE", "GONE"), "M1", "x".repeat(501), "Kuka?");

        var result = Transfer.of(IDENTIFIED, before);

        assertThat(result.lost()).containsExactlyInAnyOrder("E1", "M1");
        assertThat(result.kept().codes("E1")).containsExactly("RARE_DISEASE");
        assertThat(result.kept().codes("M1")).containsExactly("Kuka?");
    }
}
