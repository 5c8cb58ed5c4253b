package fi.otverkko.intake.questionnaire;

import static fi.otverkko.intake.questionnaire.FormsFixture.ANONYMOUS;
import static fi.otverkko.intake.questionnaire.FormsFixture.IDENTIFIED;
import static fi.otverkko.intake.questionnaire.FormsFixture.RECOMMENDATIONS;
import static fi.otverkko.intake.questionnaire.FormsFixture.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConditionsTest {

    /// Item | answers with which it is asked | answers with which it is not; `;` between several. Source: domain §3.
    private static final String BOTH = """
            A1i | A1=YES                                  | A1=NO; A1=UNKNOWN;
            A2  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE;
            A3  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE;
            A4  | B1=CASE A3=ASSAULT; B1=CASE A3=ASSAULT+SEXUAL; B1=CASE A3=UNKNOWN | \
            B1=CASE A3=NONE; B1=CASE; A3=ASSAULT
            B2  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            B6  | B1=CASE; B1=GENERAL_THEME               | B1=GUIDANCE;
            B7  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            B9  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            B9a | B1=CASE B9=true                         | B1=CASE B9=false; B1=CASE; B1=GUIDANCE B9=true
            C   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            C2  | B1=CASE C1=NO                           | B1=CASE C1=WITH_BOTH; B1=CASE; B1=GUIDANCE C1=NO
            D   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            D9  | B1=CASE E1=DEMANDING_SEPARATION         | \
            B1=CASE E1=FITS_NONE; B1=GENERAL_THEME E1=DEMANDING_SEPARATION
            E   | B1=CASE; B1=GENERAL_THEME               | B1=GUIDANCE
            E2  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            E3  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            E4  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            E5  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            E6  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            F   | B1=CASE E1=RARE_DISEASE+DEMANDING_SEPARATION | \
            B1=CASE E1=RARE_DISEASE; B1=GENERAL_THEME E1=DEMANDING_SEPARATION
            F3b | B1=CASE E1=DEMANDING_SEPARATION F3a=ENDED | \
            B1=CASE E1=DEMANDING_SEPARATION F3a=NONE; B1=CASE F3a=ENDED
            G   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            G2  | B1=CASE G1=PAST; B1=CASE G1=UNKNOWN     | B1=CASE G1=NONE; B1=CASE; B1=GUIDANCE G1=PAST
            G3  | B1=CASE G1=THREAT; B1=CASE G1=SUSPECTED | B1=CASE G1=NONE; B1=CASE; B1=GUIDANCE G1=THREAT
            G4  | B1=CASE G1=ONGOING; B1=CASE G1=UNKNOWN  | B1=CASE G1=NONE; B1=CASE; B1=GUIDANCE G1=ONGOING
            H   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            H1r | B1=CASE H1a=YES                         | B1=CASE H1a=NO; B1=CASE H1a=UNKNOWN; B1=CASE
            H3r | B1=CASE H3a=TRIED                       | B1=CASE H3a=NOTHING_TRIED; B1=CASE H3a=UNKNOWN
            H4r | B1=CASE H4a=TRIED                       | B1=CASE H4a=NOTHING_TRIED; B1=CASE H4a=UNKNOWN
            I   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            I2  | B1=CASE I1=WEAKENED; B1=CASE I1=SEVERE  | B1=CASE I1=OK; B1=CASE I1=DOES_NOT_APPLY; B1=CASE
            J   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            J1  | B1=CASE E1=NEUROPSYCHIATRIC_COMPLEX; B1=CASE E1=FUNCTIONAL_DISORDER; B1=CASE E1=RARE_DISEASE; \
            B1=CASE E1=INTELLECTUAL_DISABILITY_PSYCHIATRY; B1=CASE E1=CHILD_YOUTH_FORENSIC_PSYCHIATRY; \
            B1=CASE E1=DISABILITY_DEMANDING | B1=CASE E1=DEMANDING_SEPARATION; B1=GENERAL_THEME E1=RARE_DISEASE
            K   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            K2  | B1=CASE K1=ABDUCTION                    | B1=CASE K1=NONE; B1=CASE K1=TRAFFICKING; B1=CASE
            K3  | B1=CASE K1=HONOUR+TRAFFICKING           | B1=CASE K1=NONE; B1=CASE K1=HONOUR; B1=CASE
            L   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            L1  | B1=CASE H7=PLACED; B1=CASE H7=AFTERCARE | B1=CASE H7=OPEN_CARE; B1=CASE H7=UNKNOWN; B1=CASE
            L2  | B1=CASE H7=PLACED; B1=CASE E1=YOUTH_SEVERE_SUBSTANCE_USE; B1=CASE E1=VIP_YOUTH_TRANSITION; \
            B1=CASE E1=CHILD_YOUTH_FORENSIC_PSYCHIATRY | B1=CASE H7=NONE E1=RARE_DISEASE; B1=CASE
            L3  | B1=CASE H7=AFTERCARE; B1=CASE E1=SUBSTITUTE_CARE_DEMANDING; B1=CASE E1=SEVERE_DEVELOPMENT_RISK; \
            B1=CASE E1=YOUTH_SEVERE_SUBSTANCE_USE | B1=CASE H7=NONE E1=RARE_DISEASE; B1=CASE
            M2  | B1=CASE; B1=GENERAL_THEME               | B1=GUIDANCE
            M3  | B1=CASE; B1=GENERAL_THEME               | B1=GUIDANCE
            M4  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            M5  | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            """;

    private static final String IDENTIFIED_ONLY = """
            C3a | B1=CASE C3=ONE; B1=CASE C3=BOTH         | B1=CASE C3=NO; B1=CASE
            J2  | B1=CASE E1=RARE_DISEASE; B1=CASE E1=DISABILITY_DEMANDING J1=RARE_DISEASE | \
            B1=CASE E1=FITS_NONE; B1=CASE J1=RARE_DISEASE
            """;

    private static final String ANONYMOUS_ONLY = """
            C5a | B1=CASE C1=WITH_ONE; B1=CASE C1=WITH_BOTH | B1=CASE C1=NO; B1=CASE C1=WITH_YOUNG_PERSON; B1=CASE
            C5b | B1=CASE C1=NO; B1=CASE C1=WITH_YOUNG_PERSON | B1=CASE C1=WITH_ONE; B1=CASE
            N   | B1=CASE                                 | B1=GENERAL_THEME; B1=GUIDANCE
            """;

    private static final String AFTERWARDS = """
            V3b | V3a=DONE; V3a=PARTLY                    | V3a=NOT_DONE;
            V3c | V3a=NOT_DONE; V3a=PARTLY                | V3a=DONE; V3a=OBSOLETE;
            V6b | V6a=DONE; V6a=PARTLY                    | V6a=NOT_DONE;
            V6c | V6a=NOT_DONE; V6a=PARTLY                | V6a=DONE; V6a=OBSOLETE;
            """;

    private static final Map<Questionnaire, String> TABLES =
            Map.of(IDENTIFIED, BOTH + IDENTIFIED_ONLY, ANONYMOUS, BOTH + ANONYMOUS_ONLY, RECOMMENDATIONS, AFTERWARDS);

    @TestFactory
    Stream<DynamicTest> everyConditionBothWays() {
        return TABLES.entrySet().stream()
                .flatMap(table -> table.getValue()
                        .lines()
                        .map(line -> DynamicTest.dynamicTest(table.getKey().name() + ' ' + line.substring(0, 4), () -> {
                            var cells = line.split("\\|", -1);
                            var linkId = cells[0].strip();
                            for (var given : cells[1].split(";", -1)) {
                                assertThat(asked(table.getKey(), linkId, given))
                                        .as("%s asked with %s", linkId, given)
                                        .isTrue();
                            }
                            for (var given : cells[2].split(";", -1)) {
                                assertThat(asked(table.getKey(), linkId, given))
                                        .as("%s asked with %s", linkId, given)
                                        .isFalse();
                            }
                        })));
    }

    @Test
    void noConditionIsForgotten() {
        TABLES.forEach((form, table) -> assertThat(form.places().values().stream()
                        .map(Questionnaire.Place::item)
                        .filter(item -> !item.conditions().isEmpty())
                        .map(Item::linkId))
                .containsExactlyInAnyOrderElementsOf(table.lines()
                        .map(line -> line.split("\\|", -1)[0].strip())
                        .toList()));
    }

    /// Who answers what. Source: domain §3, the paragraph of that name.
    @Test
    void aThemeAndGuidanceAskLittle() {
        assertThat(questions("GENERAL_THEME"))
                .containsExactlyInAnyOrder(
                        "A1", "B1", "B3", "B4a", "B4b", "B5a", "B6", "B8a", "B8b", "E1", "M1", "M2", "M3");
        assertThat(questions("GUIDANCE"))
                .containsExactlyInAnyOrder("A1", "B1", "B3", "B4a", "B4b", "B5a", "B8a", "B8b", "M1");
    }

    @Test
    void aCircleOfConditionsIsNoForm() {
        var form = """
                {"url": "urn:ot-verkko:form:circle", "version": "1", "title": "x", "item": [
                  {"linkId": "A", "type": "boolean",
                   "enableWhen": [{"question": "B", "operator": "=", "answerBoolean": true}]},
                  {"linkId": "B", "type": "boolean",
                   "enableWhen": [{"question": "A", "operator": "=", "answerBoolean": true}]}]}""";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuestionnaireReader.read(FormsFixture.JSON.readTree(form)))
                .withMessageContaining("circle");
    }

    private static boolean asked(Questionnaire form, String linkId, String given) {
        return new Conditions(form, answers(given)).asked(linkId);
    }

    private static Set<String> questions(String wish) {
        var conditions = new Conditions(ANONYMOUS, answers("B1=" + wish));
        return ANONYMOUS.places().values().stream()
                .map(Questionnaire.Place::item)
                .filter(item -> item.type() != Item.Type.GROUP)
                .map(Item::linkId)
                .filter(conditions::asked)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
