package fi.otverkko.intake.questionnaire;

import static fi.otverkko.intake.questionnaire.FormsFixture.ANONYMOUS;
import static fi.otverkko.intake.questionnaire.FormsFixture.IDENTIFIED;
import static fi.otverkko.intake.questionnaire.FormsFixture.answers;
import static fi.otverkko.intake.questionnaire.FormsFixture.sample;
import static fi.otverkko.intake.questionnaire.FormsFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.form.Screen;
import fi.otverkko.intake.form.ScreenInput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenMappingTest {

    @Test
    void everyInputHasOneRowAndBothFormsAskForIt() {
        assertThat(ScreenMapping.TABLE)
                .extracting(ScreenMapping.Row::input)
                .containsExactlyInAnyOrder(ScreenInput.values());
        for (var form : List.of(IDENTIFIED, ANONYMOUS)) {
            assertThat(form.places())
                    .containsKeys(ScreenMapping.TABLE.stream()
                            .flatMap(row -> row.from().stream())
                            .toArray(String[]::new));
            assertThat(ScreenMapping.screen(sample(form)).answers())
                    .as("the sample answers all")
                    .containsOnlyKeys(Arrays.stream(ScreenInput.values())
                            .map(ScreenInput::wireName)
                            .toArray(String[]::new));
        }
    }

    /// Whatever can be chosen in the form, the screen takes it.
    @Test
    void everyCodeOfTheFormIsOneOfTheScreen() {
        for (var form : List.of(IDENTIFIED, ANONYMOUS)) {
            for (var place : form.places().values()) {
                for (var code : place.item().options()) {
                    ScreenMapping.screen(answers(place.item().linkId() + '=' + code));
                }
            }
        }
    }

    @Test
    void notAnsweredIsNotNo() {
        var nothing = ScreenMapping.screen(Answers.EMPTY);

        assertThat(nothing.answers()).isEqualTo(Map.of("basicTried", "UNKNOWN", "specialTried", "UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "immediateDanger, A1=YES, true",
                "immediateDanger, A1=NO, false",
                "immediateDanger, A1=UNKNOWN, UNKNOWN",
                "notice, A2=NOT_NEEDED, NOT_NEEDED",
                "crimeSuspected, A3=ASSAULT+SEXUAL, SEXUAL",
                "crimeSuspected, A3=ASSAULT, ASSAULT",
                "crimeSuspected, A3=NONE, NONE",
                "crimeSuspected, A3=UNKNOWN, UNKNOWN",
                "question, B1=CASE, CASE",
                "question, B1=CASE M2=VIEWPOINTS+STATEMENT, STATEMENT",
                "question, B1=GENERAL_THEME M2=STATEMENT, GENERAL_THEME",
                "question, B1=GUIDANCE, GUIDANCE",
                "question, M2=STATEMENT, -",
                "requesterIsChildsSocialWorker, B6=true, true",
                "requesterIsChildsSocialWorker, B6=false, false",
                "groups, E1=RARE_DISEASE+FITS_NONE, '[RARE_DISEASE, FITS_NONE]'",
                "rarity, E4=NEVER_SEEN, NEVER_SEEN",
                "localExpertise, E5=PARTLY, PARTLY",
                "violence, G1=THREAT, THREAT",
                "familyHomicideRisk, G3=YES, true",
                "familyHomicideRisk, G3=UNKNOWN, UNKNOWN",
                "servicesCount, H1a=NO, 0",
                "servicesCount, H1a=UNKNOWN, -",
                "servicesCount, H1a=YES, -",
                "sectors, H1a=NO, []",
                "sectors, H1a=UNKNOWN, -",
                "systemJammed, H2=NOBODY, true",
                "systemJammed, H2=FAMILY, false",
                "basicTried, H3a=NOTHING_TRIED, NOT_TRIED",
                "basicTried, H3a=UNKNOWN, UNKNOWN",
                "basicTried, H3a=TRIED, UNKNOWN",
                "specialTried, H4a=NOTHING_TRIED, NOT_TRIED",
                "allExhausted, H5=YES, true",
                "pingPong, H6=NO, false",
                "childProtection, H7=PLACED, PLACED",
                "schooling, I1=DOES_NOT_APPLY, OK",
                "schooling, I1=SEVERE, SEVERE",
                "selfHarm, J3=NOW, NOW",
                "honour, K1=HONOUR+WAR_TRAUMA, true",
                "honour, K1=NONE, false",
                "abduction, K1=ABDUCTION, true",
                "trafficking, K1=TRAFFICKING, true",
                "radicalisation, K1=RADICALISATION, true",
                "radicalisation, K1=RESIDENCE, false",
                "crossBorder, K1=ABDUCTION, true",
                "crossBorder, K2=NO, true",
                "crossBorder, E1=INTERNATIONAL_SUDDEN, true",
                "crossBorder, K1=NONE E1=RARE_DISEASE, false",
                "crossBorder, K1=NONE, -",
                "suddenNeed, K4=WITHIN_7_DAYS, true",
                "suddenNeed, K4=WITHIN_30_DAYS, false",
                "suddenNeed, K4=UNKNOWN, UNKNOWN",
                "careAndProtection, L3=YES, true",
                "careAndProtection, L3=UNKNOWN, UNKNOWN"
            })
    void asTheTableSays(String input, String given, @Nullable String expected) {
        assertThat(value(answers(given), input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SUFFICIENT+INSUFFICIENT, SUFFICIENT",
        "INSUFFICIENT+INSUFFICIENT, INSUFFICIENT",
        "INSUFFICIENT+PARTLY, PARTLY",
        "INSUFFICIENT+UNKNOWN, PARTLY",
        "UNKNOWN+UNKNOWN, UNKNOWN"
    })
    void whatWasTriedIsJudgedOverAllRows(String results, String expected) {
        var basic = Arrays.stream(results.split("\\+", -1)).map(result -> answers("H3c=" + result));
        var special = Arrays.stream(results.split("\\+", -1)).map(result -> answers("H4c=" + result));

        assertThat(value(with(answers("H3a=TRIED"), "H3r", basic.toArray()), "basicTried"))
                .isEqualTo(expected);
        assertThat(value(with(answers("H4a=TRIED"), "H4r", special.toArray()), "specialTried"))
                .isEqualTo(expected);
    }

    @Test
    void servicesAreCountedByRowAndSectorsNamedOnce() {
        var rows = with(
                answers("H1a=YES"),
                "H1r",
                answers("H1c=SO"),
                answers("H1c=OTHER"),
                answers("H1c=TE"),
                answers("H1c=SO"));

        assertThat(value(rows, "servicesCount")).isEqualTo("4");
        assertThat(value(rows, "sectors")).isEqualTo("[SO, TE]");
    }

    private static @Nullable String value(Answers answers, String input) {
        Screen screen = ScreenMapping.screen(answers);
        var value = screen.answers().get(input);
        return value == null ? null : value.toString();
    }
}
