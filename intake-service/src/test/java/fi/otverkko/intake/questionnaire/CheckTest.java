package fi.otverkko.intake.questionnaire;

import static fi.otverkko.intake.questionnaire.FormsFixture.ANONYMOUS;
import static fi.otverkko.intake.questionnaire.FormsFixture.FORMS;
import static fi.otverkko.intake.questionnaire.FormsFixture.IDENTIFIED;
import static fi.otverkko.intake.questionnaire.FormsFixture.JSON;
import static fi.otverkko.intake.questionnaire.FormsFixture.RECOMMENDATIONS;
import static fi.otverkko.intake.questionnaire.FormsFixture.answers;
import static fi.otverkko.intake.questionnaire.FormsFixture.sample;
import static fi.otverkko.intake.questionnaire.FormsFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    @Test
    void theSamplesAreWhole() {
        for (var form : FORMS.all()) {
            var sample = sample(form);

            var result = Check.of(form, sample).requireFitting().requireComplete();

            assertThat(result.dropped()).isEmpty();
            assertThat(result.kept()).isEqualTo(sample);
        }
    }

    @Test
    void whatIsNotAskedIsDroppedAndCountsForNothing() {
        var change = with(sample(IDENTIFIED), "G1", "NONE");

        var result = Check.of(IDENTIFIED, change);

        assertThat(result.dropped()).containsExactly("G2a", "G2b", "G3", "G4");
        assertThat(result.kept().values()).doesNotContainKeys("G2a", "G2b", "G3", "G4");
        assertThat(result.wrong()).isEmpty();
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void anEmptyCaseLacksWhatIsRequiredOfAllOfThem() {
        var result = Check.of(ANONYMOUS, answers("B1=CASE"));

        assertThat(result.missing())
                .extracting(Wrong::field)
                .contains("A1", "A2", "A3", "B2", "C1", "C5", "D4", "E2", "G1", "H1a", "H3a", "K1", "M1", "N1")
                .doesNotContain("A4", "C3", "C6", "E6", "G3", "H1r", "L3");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(result::requireComplete)
                .extracting(Refusal::code)
                .isEqualTo("form-incomplete");
    }

    @Test
    void aRowIsNamedWithItsNumber() {
        var change = with(sample(IDENTIFIED), "H1r", answers("H1b=SCHOOL H1c=SI H1d=BASIC"), answers("H1b=X D1=Y"));

        var result = Check.of(IDENTIFIED, change);

        assertThat(result.missing()).extracting(Wrong::field).containsExactly("H1r[1].H1c", "H1r[1].H1d");
        assertThat(result.wrong()).extracting(Wrong::field).containsExactly("H1r[1].H1b", "H1r[1].D1");
    }

    @ParameterizedTest
    @CsvSource({
        "A1, MAYBE, one-of",
        "A1, YES+NO, too-many-answers",
        "A3, NONE+ASSAULT, stands-alone",
        "E1, RARE_DISEASE+RARE_DISEASE, UniqueElements",
        "B6, YES, boolean-expected",
        "D1, true, text-expected",
        "K2, XX, invalid",
        "C3a, yesterday, date-expected",
        "M1, a+b+c+d, too-many-answers",
        "Z9, YES, unknown-field"
    })
    void anAnswerThatDoesNotFitIsNamed(String linkId, String given, String reason) {
        var wrong = answers(linkId + '=' + given);

        var result = Check.of(
                IDENTIFIED, with(sample(IDENTIFIED), linkId, wrong.all(linkId).toArray()));

        assertThat(result.wrong()).extracting(Wrong::field, Wrong::reason).contains(tuple(linkId, reason));
    }

    @Test
    void textsAndNumbersHaveBounds() {
        var texts = Check.of(ANONYMOUS, with(sample(ANONYMOUS), "M1", "x".repeat(501)));
        var numbers = Check.of(RECOMMENDATIONS, with(sample(RECOMMENDATIONS), "W1", 6));
        var days = Check.of(IDENTIFIED, with(sample(IDENTIFIED), "C3a", FormsFixture.day("0001-01-01")));

        assertThat(texts.wrong()).containsExactly(Wrong.of("M1", "text-too-long", 500));
        assertThat(numbers.wrong()).containsExactly(Wrong.of("W1", "Range", 1, 5));
        assertThat(days.wrong()).containsExactly(Wrong.of("C3a", "date-expected"));
    }

    @Test
    void blankIsNoAnswerAndASentenceIsNotRepeated() {
        var blank = Check.of(ANONYMOUS, with(sample(ANONYMOUS), "E2", "  "));
        var sentence = Check.of(ANONYMOUS, with(sample(ANONYMOUS), "Matti Meikäläinen", "x"));

        assertThat(blank.missing()).extracting(Wrong::field).containsExactly("E2");
        assertThat(sentence.wrong()).extracting(Wrong::field).containsExactly("?");
        assertThat(blank.toString()).doesNotContain("Palvelut");
    }

    @Test
    void aResponseNamesItsFormAndKeepsToItsPlaces() {
        var response = """
                {"questionnaire": "urn:ot-verkko:form:pre-information-anonymous|0.9",
                 "item": [{"linkId": "A1", "answer": [{"valueCoding": {"code": "YES"}}]},
                          {"linkId": "A", "item": [{"linkId": "A", "item": []}, {"linkId": "D1"},
                                                   {"linkId": "A1", "answer": [{"valueString": "YES"}]}]}]}""";

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> ResponseReader.read(ANONYMOUS, JSON.readTree(response)))
                .satisfies(refusal -> assertThat(refusal.wrong())
                        .extracting(Wrong::field)
                        .containsExactly("questionnaire", "A1", "A", "D1", "A1"));
    }
}
