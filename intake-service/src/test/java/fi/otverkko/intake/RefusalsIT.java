package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// What is refused while one asks, and in which words.
@IntakeTest
class RefusalsIT {

    private final People people;

    RefusalsIT(People people) {
        this.people = people;
    }

    @Test
    void anEmptyFormNamesWhatIsMissingInTheWordsOfTheForm() {
        var path = people.draft("IDENTIFIED");

        var result = people.professional.language("sv").ifMatch(1).post(path + "/submission");

        assertThat(result).hasStatus(422);
        assertThat(code(result)).isEqualTo("form-incomplete");
        assertThat(fields(result))
                .contains("A1", "A2", "A3", "C5", "D1", "E2", "M1")
                .doesNotContain("A4", "B1", "B2", "C6", "G3");
        assertThat(people.body(result)
                        .path("violations")
                        .path(0)
                        .path("message")
                        .asString())
                .isEqualTo("obesvarad: Är någon i omedelbar fara just nu?");
        assertThat(people.state(path)).isEqualTo("DRAFT");
    }

    @Test
    void guidanceNeedsOnlyAQuestionAWordOnDangerAndWhoAsks() {
        var path = people.professional.created("/api/intake/consultations", """
            {"kind": "GUIDANCE", "identityMode": "ANONYMOUS", "language": "sv"}""");
        var missing = fields(people.professional.ifMatch(1).post(path + "/submission"));
        assertThat(missing).containsExactlyInAnyOrder("A1", "B4a", "B4b", "B5a", "B8a", "B8b", "M1");
        assertThat(people.professional
                        .ifMatch(1)
                        .put(
                                path + "/response",
                                Filled.in("ANONYMOUS").code("B1", "GUIDANCE").json()))
                .hasStatusOk();

        people.post(people.professional, path, "/submission");

        assertThat(people.state(path)).isEqualTo("SUBMITTED");
        assertThat(people.answer(path, "E2").isMissingNode())
                .as("what is not asked is not sent")
                .isTrue();
        assertThat(people.answer(path, "M1").isMissingNode()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /submission      | {"keep": [{"field": "E2", "kind": "NAME", "start": 0, "end": 4}]}                        | keep[0].reason
            /recommendations | {"text": "Keino.", "responsibleParty": "Koulu", "due": "2199-01-15", "agreedWithFamily": "YES"} | type
            """)
    void whatIsRequiredIsNamed(String command, String body, String missing) {
        var path = people.inConsultation("Tilanne.");

        var result = people.professional.ifMatch(people.edition(path)).post(path + command, body);

        assertThat(result).hasStatus(400);
        assertThat(fields(result)).containsExactly(missing);
    }

    @Test
    void whatWasSaidAtTheBeginningIsNotSaidOtherwise() {
        var path = people.draft("IDENTIFIED");

        var result = people.professional
                .ifMatch(1)
                .put(
                        path + "/response",
                        Filled.in("IDENTIFIED").code("B1", "GUIDANCE").json());

        assertThat(result).hasStatus(422);
        assertThat(fields(result)).containsExactly("B1");
    }

    @Test
    void whatCouldIdentifyDoesNotExistInAnAnonymousRequest() {
        var path = people.draft("ANONYMOUS");

        var result = people.professional
                .ifMatch(1)
                .put(path + "/response", Filled.in("ANONYMOUS").item("""
                                        {"linkId": "D", "item": [{"linkId": "D1", "answer": [{"valueString": "Nimi"}]}]}""").json());

        assertThat(result).hasStatus(422);
        assertThat(code(result)).isEqualTo("response-invalid");
        assertThat(fields(result)).containsExactly("D1");
        assertThat(people.edition(path)).isEqualTo(1);
    }

    @Test
    void aPersonalIdentityCodeBlocksSendingInEveryMode() {
        for (var mode : List.of("IDENTIFIED", "ANONYMOUS")) {
            var result = sent(mode, "Pojan tunnus on 010514A903B, ja hän voi huonosti.");

            assertThat(result).hasStatus(422);
            assertThat(code(result)).isEqualTo("identifiers-found");
            var violation = people.body(result).path("violations").path(0);
            assertThat(violation.path("field").asString()).isEqualTo("E2");
            assertThat(violation.path("message").asString())
                    .isEqualTo("henkilötunnukselta näyttävä kohta, merkit 16–27");
            assertThat(people.body(result).toString()).doesNotContain("010514A903B", "huonosti");
        }
    }

    @ParameterizedTest
    @CsvSource({"040 123 4567", "aiti@demo.example", "1.5.2014", "Mallikatu 12", "ABC-123"})
    void otherIdentifiersBlockOnlyAnAnonymousRequest(String identifier) {
        var text = "Yhteys: " + identifier + " päivisin.";

        var anonymous = sent("ANONYMOUS", text);
        assertThat(anonymous).hasStatus(422);
        assertThat(fields(anonymous)).containsExactly("E2");
        assertThat(people.body(anonymous).toString()).doesNotContain(identifier);

        assertThat(sent("IDENTIFIED", text)).hasStatusOk();
    }

    @Test
    void whatOnlyLooksLikeANameIsKeptWithAReasonForAllToSee() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.professional
                        .ifMatch(1)
                        .put(path + "/response", People.form("ANONYMOUS", "Perhe asioi Ruttulassa usein.")))
                .hasStatusOk();
        var refused = people.professional.ifMatch(2).post(path + "/submission");
        assertThat(refused).hasStatus(422);
        var violation = people.body(refused).path("violations").path(0);
        assertThat(violation.path("code").asString()).isEqualTo("identifier.NAME");

        var sent = people.professional.ifMatch(2).post(path + "/submission", keeping(violation, "NAME"));

        assertThat(sent).hasStatusOk();
        var kept = people.body(people.secretary.get(path)).path("kept").path(0);
        assertThat(kept.path("field").asString()).isEqualTo("E2");
        assertThat(kept.path("reason").asString()).isEqualTo("IDENTIFIES_NOBODY");
    }

    @Test
    void aPersonalIdentityCodeIsNeverKept() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.professional
                        .ifMatch(1)
                        .put(path + "/response", People.form("ANONYMOUS", "Tunnus on 010514A903B.")))
                .hasStatusOk();
        var violation = people.body(people.professional.ifMatch(2).post(path + "/submission"))
                .path("violations")
                .path(0);

        var again =
                people.professional.ifMatch(2).post(path + "/submission", keeping(violation, "PERSONAL_IDENTITY_CODE"));

        assertThat(again).hasStatus(422);
        assertThat(code(again)).isEqualTo("identifiers-found");
    }

    @Test
    void nothingIsKeptThatTheScanDidNotFind() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.professional
                        .ifMatch(1)
                        .put(path + "/response", People.form("ANONYMOUS", "Perhe on jumissa.")))
                .hasStatusOk();

        var sent = people.professional.ifMatch(2).post(path + "/submission", """
            {"keep": [{"field": "M1[0]", "kind": "NAME", "start": 0, "end": 5, "reason": "FALSE_ALARM"}]}""");

        assertThat(sent).hasStatusOk();
        assertThat(people.read(path).path("kept").isEmpty()).isTrue();
    }

    private static String keeping(JsonNode violation, String kind) {
        return """
            {"keep": [{"field": "%s", "kind": "%s", "start": %s, "end": %s, "reason": "IDENTIFIES_NOBODY"}]}""".formatted(
                        violation.path("field").asString(),
                        kind,
                        violation.path("arguments").path(0).asString(),
                        violation.path("arguments").path(1).asString());
    }

    @Test
    void answersOutsideTheFormAreNamed() {
        var path = people.draft("IDENTIFIED");

        var result = people.professional
                .ifMatch(1)
                .put(
                        path + "/response",
                        Filled.in("IDENTIFIED")
                                .code("G1", "MAYBE")
                                .code("E1", "NONE_SUCH")
                                .code("B6", "YES")
                                .item("{\"linkId\": \"Z9\"}")
                                .json());

        assertThat(result).hasStatus(422);
        assertThat(code(result)).isEqualTo("response-invalid");
        assertThat(fields(result)).containsExactlyInAnyOrder("B6", "Z9");
        var codes = people.professional
                .ifMatch(1)
                .put(
                        path + "/response",
                        Filled.in("IDENTIFIED")
                                .code("G1", "MAYBE")
                                .code("E1", "NONE_SUCH")
                                .json());
        assertThat(fields(codes)).containsExactlyInAnyOrder("G1", "E1");
        assertThat(people.body(codes).toString())
                .contains("NONE, ONGOING, PAST")
                .doesNotContain("MAYBE");
    }

    /// At the usual log level: louder, the framework itself quotes names of unknown fields.
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aSentenceInThePlaceOfALinkIdIsNotRepeated(CapturedOutput output) {
        var path = people.draft("IDENTIFIED");

        var result = people.professional
                .ifMatch(1)
                .put(
                        path + "/response",
                        Filled.in("IDENTIFIED")
                                .item("{\"linkId\": \"hän sanoi KANARIALINTU\"}")
                                .json());

        assertThat(result).hasStatus(422);
        assertThat(fields(result)).containsExactly("?");
        assertThat(people.body(result).toString()).doesNotContain("KANARIALINTU");
        assertThat(output.getAll()).doesNotContain("KANARIALINTU");
    }

    @Test
    void textsHaveALongestLength() {
        var path = people.draft("IDENTIFIED");

        var result = people.professional
                .ifMatch(1)
                .put(
                        path + "/response",
                        Filled.in("IDENTIFIED").text("M1", "a".repeat(501)).json());

        assertThat(result).hasStatus(422);
        assertThat(fields(result)).containsExactly("M1");
        assertThat(people.professional
                        .ifMatch(1)
                        .put(
                                path + "/response",
                                Filled.in("IDENTIFIED")
                                        .text("M1", "1?", "2?", "3?", "4?")
                                        .json()))
                .hasStatus(422);
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        var path = people.draft("IDENTIFIED");

        assertThat(title(people.professional.ifMatch(1).post(path + "/submission")))
                .isEqualTo("Lomakkeesta puuttuu tietoja");
        assertThat(title(people.professional.language("sv").ifMatch(1).post(path + "/submission")))
                .isEqualTo("Blanketten är ofullständig");
        assertThat(title(people.professional.language("en").ifMatch(1).post(path + "/submission")))
                .isEqualTo("The form is incomplete");
    }

    @Test
    void returningAndSendingAgainBeginsTheNextRound() {
        var path = people.submitted("Tilanne.");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/return", """
            {"reasonCode": "INCOMPLETE", "reasonText": "Kuvaa vielä tuki."}""");
        var read = people.read(path);
        assertThat(read.path("state").asString()).isEqualTo("RETURNED");
        assertThat(read.path("note").path("text").asString()).isEqualTo("Kuvaa vielä tuki.");

        people.post(people.professional, path, "/submission");

        assertThat(people.read(path).path("round").asInt()).isEqualTo(2);
        people.decided(path, 1, "YES", 1);
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        assertThat(people.state(path))
                .as("a decision on the first round does not count")
                .isEqualTo("ACCEPTED");
        people.decided(path, 2, "YES", 2);
        assertThat(people.state(path)).isEqualTo("SCREENED");
    }

    @Test
    void onlyADecidedNoCanBeDeclined() {
        var path = people.accepted("Tilanne.");
        var decline = """
            {"route": "BASIC_SERVICES", "reasonText": "Perheneuvola auttaa ensin."}""";
        var early = people.coordinator.ifMatch(people.edition(path)).post(path + "/declination", decline);
        assertThat(early).hasStatus(409);
        assertThat(code(early)).isEqualTo("decline-undecided");

        people.decided(path, 1, "NO", 1);
        assertThat(people.state(path)).as("nothing is declined by itself").isEqualTo("ACCEPTED");
        people.post(people.coordinator, path, "/declination", decline);

        assertThat(people.state(path)).isEqualTo("DECLINED");
        assertThat(people.read(path).path("note").path("text").asString()).isEqualTo("Perheneuvola auttaa ensin.");
    }

    @Test
    void anEditionSeenBeforeIsStaleAndTheSameKeyTwiceIsOnce() {
        var path = people.draft("IDENTIFIED");
        var once = people.professional.ifMatch(1).key("the-same-key");
        assertThat(once.put(path + "/response", People.form("Tilanne."))).hasStatusOk();

        assertThat(once.put(path + "/response", People.form("Tilanne."))).hasStatusOk();
        assertThat(people.edition(path)).isEqualTo(2);
        assertThat(once.put(path + "/response", People.form("Toinen."))).hasStatus(422);
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("Toinen.")))
                .hasStatus(412);
        assertThat(people.professional.put(path + "/response", People.form("Toinen.")))
                .hasStatus(428);
    }

    private MvcTestResult sent(String mode, String situation) {
        var path = people.draft(mode);
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form(mode, situation)))
                .hasStatusOk();
        return people.professional.ifMatch(2).post(path + "/submission");
    }

    private String code(MvcTestResult result) {
        return people.body(result).path("code").asString();
    }

    private String title(MvcTestResult result) {
        return people.body(result).path("title").asString();
    }

    private List<String> fields(MvcTestResult result) {
        return people.body(result)
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").asString())
                .toList();
    }
}
