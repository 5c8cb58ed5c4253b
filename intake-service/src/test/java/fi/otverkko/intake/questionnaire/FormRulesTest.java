package fi.otverkko.intake.questionnaire;

import static fi.otverkko.intake.questionnaire.FormsFixture.ANONYMOUS;
import static fi.otverkko.intake.questionnaire.FormsFixture.IDENTIFIED;
import static fi.otverkko.intake.questionnaire.FormsFixture.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FormRulesTest {

    @Test
    void theNextVersionOfEachShippedFormIsSound() {
        for (var form : FormsFixture.FORMS.all()) {
            assertThatCode(() -> FormRules.require(next(form), form)).doesNotThrowAnyException();
        }
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        var form = next(IDENTIFIED);
        item(form, "A1").remove("_text");
        ((ObjectNode) item(form, "A2").path("answerOption").path(0).path("valueCoding")).remove("_display");
        item(form, "A4").put("linkId", "A3");
        ((ObjectNode) item(form, "G3").path("enableWhen").path(0)).put("question", "Z1");
        ((ObjectNode) item(form, "B9a").path("enableWhen").path(0)).put("answerBoolean", "yes");
        item(form, "E6").put("type", "url");

        assertThat(findings(form, IDENTIFIED))
                .extracting(Wrong::field, Wrong::reason)
                .containsExactlyInAnyOrder(
                        tuple("A1", "language-missing"),
                        tuple("A2=MADE", "language-missing"),
                        tuple("A3", "link-id-twice"),
                        tuple("G3", "condition-question"),
                        tuple("B9a", "condition-answer"),
                        tuple("E6", "form-type"));
    }

    @Test
    void theScreenGoesOnGettingItsInputs() {
        assertRefused(IDENTIFIED, form -> item(form, "E4").put("linkId", "E9"), "E4", "screen-input-missing");
        assertRefused(
                IDENTIFIED,
                form -> ((ObjectNode)
                                item(form, "E4").path("answerOption").path(0).path("valueCoding"))
                        .put("code", "DAILY"),
                "E4",
                "screen-code");
        assertRefused(IDENTIFIED, form -> item(form, "B6").put("type", "text"), "B6", "screen-input-missing");
    }

    @Test
    void whatCouldIdentifyIsNotAsked() {
        assertRefused(ANONYMOUS, form -> item(form, "E6").put("linkId", "D1"), "D1", "never-anonymous");
        assertRefused(ANONYMOUS, form -> item(form, "E6").put("type", "string"), "E6", "never-anonymous");
        assertRefused(IDENTIFIED, form -> item(form, "E6").put("linkId", "D2"), "D2", "asks-identity");
        assertRefused(IDENTIFIED, form -> item(form, "E6").put("text", "Lapsen henkilötunnus"), "E6", "asks-identity");
    }

    @Test
    void aFormFollowsTheNewestOfItsName() {
        assertRefused(IDENTIFIED, form -> form.put("version", "1.0"), "version", "version-not-newer");
        assertRefused(IDENTIFIED, form -> form.put("version", "next"), "version", "version-not-newer");
        assertRefused(IDENTIFIED, form -> form.put("url", "urn:ot-verkko:form:recommendations"), "url", "one-of");
        assertRefused(IDENTIFIED, form -> form.remove("useContext"), "useContext", "one-of");
    }

    @Test
    void conditionsDoNotGoInACircleAndNothingIsDeep() {
        assertRefused(
                IDENTIFIED,
                form -> item(form, "B9")
                        .withArray("enableWhen")
                        .addObject()
                        .put("question", "B9a")
                        .put("operator", "=")
                        .putObject("answerCoding")
                        .put("code", "X"),
                "B9",
                "condition-answer");
        var circle = next(IDENTIFIED);
        item(circle, "B6")
                .withArray("enableWhen")
                .addObject()
                .put("question", "B9")
                .put("operator", "=")
                .put("answerBoolean", true);
        item(circle, "B9")
                .withArray("enableWhen")
                .addObject()
                .put("question", "B6")
                .put("operator", "=")
                .put("answerBoolean", true);
        assertThat(findings(circle, IDENTIFIED))
                .extracting(Wrong::field, Wrong::reason)
                .containsExactly(tuple("item", "form-outside-subset"));
        var deep = JSON.createObjectNode().put("linkId", "X");
        var form = next(IDENTIFIED);
        for (int i = 0; i < 400; i++) {
            deep = JSON.createObjectNode()
                    .put("linkId", "X")
                    .set("item", JSON.createArrayNode().add(deep));
        }
        ((ArrayNode) form.path("item")).add(deep);
        assertThat(findings(form, IDENTIFIED)).extracting(Wrong::reason).contains("form-too-deep");
    }

    @Test
    void whatIsNoFormIsRefusedAndNotAFault() {
        for (var nonsense : List.of("{}", "[]", "7", "null", "{\"item\": [7]}", "{\"title\": {}, \"item\": {}}")) {
            assertThat(findings(JSON.readTree(nonsense), IDENTIFIED))
                    .as(nonsense)
                    .isNotEmpty();
        }
        for (var field : List.of("url", "version", "title", "_title", "item", "useContext")) {
            assertRefusedAtAll(form -> form.remove(field));
            assertRefusedAtAll(form -> form.putObject(field).put("x", 1));
        }
        for (var field : List.of("linkId", "text", "type", "answerOption", "_text")) {
            assertRefusedAtAll(form -> item(form, "E4").remove(field));
            assertRefusedAtAll(form -> item(form, "E4").putArray(field).addObject());
        }
    }

    private static void assertRefusedAtAll(Consumer<ObjectNode> change) {
        var form = next(IDENTIFIED);
        change.accept(form);
        assertThat(findings(form, IDENTIFIED)).isNotEmpty();
    }

    private static void assertRefused(Questionnaire newest, Consumer<ObjectNode> change, String field, String reason) {
        var form = next(newest);
        change.accept(form);
        assertThat(findings(form, newest))
                .extracting(Wrong::field, Wrong::reason)
                .contains(tuple(field, reason));
    }

    private static List<Wrong> findings(JsonNode form, Questionnaire newest) {
        var refused = new Refusal.Invalid[1];
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> FormRules.require(form, newest))
                .satisfies(refusal -> refused[0] = refusal);
        assertThat(refused[0].code()).isEqualTo("form-unsound");
        return refused[0].wrong();
    }

    private static ObjectNode next(Questionnaire form) {
        return ((ObjectNode) JSON.readTree(FormsFixture.FORMS
                        .published(form.name(), form.version())
                        .json()))
                .put("version", "1.9");
    }

    private static ObjectNode item(JsonNode parent, String linkId) {
        for (var item : parent.path("item")) {
            if (item.path("linkId").asString().equals(linkId)) {
                return (ObjectNode) item;
            }
            var below = item(item, linkId);
            if (!below.isEmpty()) {
                return below;
            }
        }
        return JSON.createObjectNode();
    }
}
