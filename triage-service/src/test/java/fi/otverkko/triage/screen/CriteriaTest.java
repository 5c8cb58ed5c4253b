package fi.otverkko.triage.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.triage.screen.Criteria.Reason;
import fi.otverkko.triage.screen.Criteria.Row;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// The model file itself: valid, complete and explained in three languages.
class CriteriaTest {

    private final Criteria criteria = TestScreen.MODEL.criteria();

    @Test
    void everyRuleOfTheScreenIsThereInItsOrder() {
        assertThat(criteria.rows().stream().map(Row::rule).distinct().filter(rule -> rule.matches("[SLQX]\\d+|T8|M7")))
                .containsExactly(
                        "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "L0", "L1", "L2", "L3", "L4", "L5",
                        "L6", "L7", "L8", "L9", "L11", "L12", "L13", "L10", "Q1", "Q2", "Q3", "T8", "X1", "X2", "M7");
        assertThat(criteria.rows().stream().map(Row::rule))
                .contains("T1", "T2", "T3", "T4", "T5", "T6", "T7", "M1", "M2", "M3", "M4", "M5", "M6");
    }

    @Test
    void everyRowHasASourceAndAReasonInThreeLanguages() {
        assertThat(criteria.rows()).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.texts()).containsOnlyKeys("fi", "sv", "en").values().doesNotContainNull();
            assertThat(row.texts().values())
                    .allMatch(text -> text.endsWith("."))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void everyRowSaysItsOwnIdWhenItFires() throws Exception {
        var rules = document().getElementsByTagName("rule");
        assertThat(rules.getLength()).isEqualTo(criteria.rows().size());
        for (int i = 0; i < rules.getLength(); i++) {
            var rule = (Element) rules.item(i);
            var said = rule.getElementsByTagName("outputEntry")
                    .item(0)
                    .getTextContent()
                    .strip();
            assertThat(said).isEqualTo('"' + rule.getAttribute("id") + '"');
        }
    }

    @Test
    void conditionsAreTestsOverLiterals() throws Exception {
        var literal = Pattern.compile("-|true|>= \\d+|(not\\()?\"\\w+\"(, \"\\w+\")*\\)?");
        var cells = document().getElementsByTagName("inputEntry");
        for (int i = 0; i < cells.getLength(); i++) {
            assertThat(cells.item(i).getTextContent().strip()).matches(literal);
        }
    }

    @Test
    void everyCodeInACellIsAValueOfItsColumn() throws Exception {
        var known = new HashSet<String>();
        var types = document().getElementsByTagName("allowedValues");
        for (int i = 0; i < types.getLength(); i++) {
            Pattern.compile("\"(\\w+)\"")
                    .matcher(types.item(i).getTextContent())
                    .results()
                    .forEach(code -> known.add(code.group(1)));
        }
        var used = new TreeSet<String>();
        for (var tag : List.of("inputEntry", "outputEntry")) {
            var cells = document().getElementsByTagName(tag);
            for (int i = 0; i < cells.getLength(); i++) {
                Pattern.compile("\"(\\w+)\"")
                        .matcher(cells.item(i).getTextContent())
                        .results()
                        .forEach(code -> used.add(code.group(1)));
            }
        }
        criteria.rows().forEach(row -> used.remove(row.id()));
        used.remove("NONE"); // the only themed team: none

        assertThat(known).containsAll(used);
    }

    @Test
    void theFileIsValidDmn15() throws Exception {
        var xsd = getClass().getResource("/org/omg/spec/DMN/20230324/DMN15.xsd");
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);

        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(TestScreen.FILE)));
    }

    @Test
    void reasonsExplainRulesTeamsAndModelInTheLanguageAsked() {
        var proposal = TestScreen.propose(Map.of(
                "groups",
                List.of("NEUROPSYCHIATRIC_COMPLEX"),
                "specialTried",
                "INSUFFICIENT",
                "violence",
                "NONE",
                "rarity",
                "COMMON",
                "honour",
                true,
                "radicalisation",
                true));

        var reasons = criteria.reasons(proposal.rows(), "sv");

        assertThat(reasons.stream().map(Reason::rule)).containsExactly("S8", "L2", "L13", "T6", "M6");
        assertThat(reasons.getFirst().text()).contains("hedersrelaterat").contains("radikalisering");
        assertThat(reasons.getFirst().source()).contains("kunniaväkivalta").contains("Radikalisoituneiden");
    }

    @Test
    void theHashIsThatOfTheFile() {
        assertThat(criteria.hash()).matches("[0-9a-f]{64}");
        assertThat(criteria.version()).isEqualTo("1.0.0");
    }

    @Test
    void addonsFollowWhatAPersonDecided() {
        var answers = criteria.inputs()
                .read(Map.of("localExpertise", "NO", "rarity", "NEVER_SEEN", "careAndProtection", true));

        assertThat(TestScreen.MODEL.addons(answers, "YES", "U0", List.of("T3_SUBSTITUTE_CARE")))
                .containsExactly("FIRST_SAFETY_THEN_CONSULT", "M_CROSS_AREA", "M_NATIONAL", "M_INTEGRATED_UNIT");
        assertThat(TestScreen.MODEL.addons(answers, "TALK", "U3", List.of())).containsExactly("M_CROSS_AREA");
        assertThat(TestScreen.MODEL.addons(answers, "NO", "U3", List.of())).isEmpty();
    }

    private static org.w3c.dom.Document document() throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(TestScreen.FILE));
    }
}
