package fi.otverkko.intake.questionnaire;

import static fi.otverkko.intake.questionnaire.FormsFixture.ANONYMOUS;
import static fi.otverkko.intake.questionnaire.FormsFixture.FORMS;
import static fi.otverkko.intake.questionnaire.FormsFixture.IDENTIFIED;
import static fi.otverkko.intake.questionnaire.FormsFixture.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class QuestionnairesTest {

    /// The questions of domain §3, without D2 and D8, which are not asked at all, and N1 of the anonymous form.
    private static final List<String> QUESTIONS = List.of(
            ("A1 A1i A2 A3 A4 B1 B2 B3 B4 B5 B6 B7 B8 B9 C1 C2 C3 C4 C5 C6 C7 D1 D3 D4 D5 D6 D7 D9 D10 E1 E2 E3 E4 E5 "
                            + "E6 F1 F2 F3 F4 F5 G1 G2 G3 G4 G5 H1 H2 H3 H4 H5 H6 H7 I1 I2 J1 J2 J3 K1 K2 K3 K4 L1 L2 L3 "
                            + "M1 M2 M3 M4 M5")
                    .split(" ", -1));

    /// The questions that could identify, with the date of C3 and the unit of B5.
    private static final List<String> NEVER = List.of("B5b", "C3a", "C4", "C7", "D1", "D2", "D3", "D7", "D8", "J2");

    /// Whoever has to change one of these has to publish a new version instead.
    @ParameterizedTest
    @CsvSource({
        "pre-information-identified-1.0, ce614ae8b6558ad2b1c2fcf08415429288652abac90d1d8035cc90b2cc8ff001",
        "pre-information-anonymous-1.0, f200f6bb52e368b2b7f24da6c57f49aec8907890a701e38e6b6b5d5baef69e12",
        "recommendations-1.0, 87d1c59635c8b1ca6221a09a4cc6fa15288032f35a82f58fb06fda5787d0dba2",
        "recommendations-1.1, 87ca10520ae37fd194be9c25d9bc2e03e08347d07cedc0d2aa3d9c8d97f19924"
    })
    void aPublishedVersionNeverChanges(String file, String sha256) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(FormsFixture.bytes("forms/" + file + ".json"));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    @Test
    void theFormsHoldEveryQuestion() {
        assertThat(IDENTIFIED.places()).containsKeys(QUESTIONS.toArray(String[]::new));
        var asked = new ArrayList<>(QUESTIONS);
        asked.removeAll(NEVER);
        asked.add("N1");
        assertThat(ANONYMOUS.places()).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void whatCouldIdentifyDoesNotExistInTheAnonymousForm() {
        assertThat(ANONYMOUS.places()).doesNotContainKeys(NEVER.toArray(String[]::new));
        assertThat(ANONYMOUS.places().values())
                .extracting(place -> place.item().type())
                .as("a name, a number and a day have no place in it")
                .doesNotContain(Item.Type.STRING, Item.Type.DATE, Item.Type.INTEGER);
        assertThat(ANONYMOUS.item("K2").orElseThrow().options()).containsExactlyInAnyOrder("YES", "NO", "UNKNOWN");
        assertThat(IDENTIFIED.places()).doesNotContainKeys("D2", "D8", "N1");
        assertThat(FORMS.all())
                .extracting(Questionnaire::identityMode)
                .containsExactly("IDENTIFIED", "ANONYMOUS", null, null);
    }

    @Test
    void everyTextStandsInThreeLanguages() {
        for (var form : FORMS.all()) {
            var tree =
                    JSON.readTree(FORMS.published(form.name(), form.version()).json());
            var texts = new ArrayList<JsonNode>();
            assertComplete(tree, "title");
            tree.path("item").forEach(item -> collect(item, texts));
            assertThat(texts).hasSizeGreaterThanOrEqualTo(form.places().size());
        }
    }

    @Test
    void everyLinkIdIsUsedOnce() {
        for (var form : FORMS.all()) {
            var all = form.items().stream().flatMap(QuestionnairesTest::below).toList();

            assertThat(all)
                    .extracting(Item::linkId)
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(form.places().keySet());
        }
    }

    @Test
    void theSafetyCheckOfTheAnonymousFormCannotBeAnsweredWithNo() {
        assertThat(ANONYMOUS.item("N1").orElseThrow().options()).containsExactly("CHECKED");
    }

    @Test
    void aFormThatWasNeverPublishedIsUnknown() {
        assertThatExceptionOfType(Refusal.Unknown.class)
                .isThrownBy(() -> FORMS.get("recommendations", "9.9"))
                .extracting(Refusal::code)
                .isEqualTo("form-unknown");
    }

    private static Stream<Item> below(Item item) {
        return Stream.concat(Stream.of(item), item.items().stream().flatMap(QuestionnairesTest::below));
    }

    private static void collect(JsonNode item, List<JsonNode> texts) {
        assertComplete(item, "text");
        texts.add(item);
        for (var option : item.path("answerOption")) {
            assertComplete(option.path("valueCoding"), "display");
        }
        item.path("item").forEach(below -> collect(below, texts));
    }

    private static void assertComplete(JsonNode node, String name) {
        var texts = QuestionnaireReader.languages(node, name);
        assertThat(texts).as("%s", node.path("linkId")).containsOnlyKeys("fi", "sv", "en");
        assertThat(texts.values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
