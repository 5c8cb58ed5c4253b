package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fi.otverkko.contracts.Topic;
import fi.otverkko.intake.erasure.ErasureForTests;
import fi.otverkko.platform.testkit.Onlooker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@IntakeTest
class OwnSectionIT {

    private static final String WISH = "Toivon rauhaa kotiin.";
    private static final String SECRET = "Älkää kertoko isälle puheluista.";
    private static final String CHILDS = """
        "answers": {"C5": "%s"}, "choices": ["LESS_QUARREL"], "mood": "AFRAID",
        "doNotShare": "%s", "stances": ["NOT_PRESENT"]""".formatted(WISH, SECRET);
    private static final String GUARDIANS = """
        "answers": {"C6": "Toivon apua iltoihin."}""";

    private final People people;
    private final Onlooker onlooker;
    private final SettableClock clock;
    private final ErasureForTests erasure;
    private final Family family;
    private String path = "";

    OwnSectionIT(People people, Onlooker onlooker, SettableClock clock, ErasureForTests erasure) {
        this.people = people;
        this.onlooker = onlooker;
        this.clock = clock;
        this.erasure = erasure;
        this.family = new Family(people);
    }

    @BeforeEach
    void begin() {
        path = people.draft("IDENTIFIED");
        People.does(people.professional.ifMatch(1).put(path + "/response", People.form("Salainen tilanne.")));
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void eachIsAskedOnlyHerOwnAndToldHowDataIsProcessed() {
        var guardian = family.opened(family.link(path, "GUARDIAN_1"));
        assertThat(linkIds(guardian)).containsExactly("C6");
        assertThat(guardian.path("choices")).isEmpty();
        assertThat(guardian.path("doNotShare").isNull()).isTrue();
        assertThat(guardian.path("information").path("paragraphs")).hasSizeGreaterThan(2);
        assertThat(guardian.toString()).doesNotContain("Salainen tilanne");

        var link = family.link(path, "YOUNG_PERSON");
        var young = people.body(
                people.world.anybody().language("sv").post(Family.OWN + "/opening", Family.body(link.token())));
        assertThat(linkIds(young)).containsExactly("C5");
        assertThat(young.path("doNotShare").asString()).isEqualTo("Vad får inte berättas vidare?");
        assertThat(young.path("willBeSent").asString()).startsWith("Det som du skriver");
        assertThat(young.path("choices")).isNotEmpty();

        var links = people.body(people.professional.get(path + "/family-links")).path("items");
        assertThat(links).hasSize(2);
        assertThat(links.path(0).path("informed").path("language").asString()).isEqualTo("sv");
        assertThat(links.path(0).path("informed").path("version").asString()).isEqualTo("1");
        assertThat(links.toString()).doesNotContain(link.token());
    }

    @Test
    void isSavedAsOftenAsOneLikesUntilOneIsReady() {
        var link = family.link(path, "YOUNG_PERSON");
        assertThat(family.say(link, 1, CHILDS)).hasStatusOk();
        assertThat(family.say(link, 1, CHILDS)).as("the same again").hasStatusOk();
        assertThat(family.say(link, 1, "\"mood\": \"SAD\""))
                .as("somebody saved in between")
                .hasStatus(412);
        var opened = family.opened(link);
        assertThat(opened.path("written").path("answers").path("C5").asString()).isEqualTo(WISH);
        assertThat(opened.path("written").path("mood").asString()).isEqualTo("AFRAID");
        assertThat(family.say(link, opened.path("edition").asLong(), CHILDS.replace("rauhaa", "lepoa")))
                .hasStatusOk();

        assertThat(family.end(link)).hasStatus(204);
        assertThat(family.end(link)).hasStatus(204);
        refused(family.open(link));
        refused(family.say(link, 3, CHILDS));
        assertThat(said(people.professional.get(path + "/participation")).toString())
                .contains("lepoa", "\"ready\":true");

        var later = family.link(path, "YOUNG_PERSON");
        assertThat(family.opened(later).toString()).as("a later link finds it").contains("lepoa");
    }

    @Test
    void everyLinkThatDoesNotOpenIsAnsweredAlike() {
        var revoked = family.link(path, "GUARDIAN_1");
        People.does(people.professional.post(path + "/family-links/" + revoked.id() + "/revocation"));
        var replaced = family.link(path, "YOUNG_PERSON");
        var expired = family.link(path, "YOUNG_PERSON");
        var answers = List.of(
                family.open(revoked),
                family.open(replaced),
                family.open(new Family.Link("", "x")),
                family.open(new Family.Link("", expired.token().substring(1) + "A")));
        answers.forEach(this::refused);
        family.opened(expired);
        clock.advance(Duration.ofDays(3));
        refused(family.open(expired));
        refused(family.say(expired, 1, CHILDS));
    }

    @Test
    void professionalsReadItWithTheMarkAndCannotChangeIt() {
        var link = family.link(path, "YOUNG_PERSON");
        family.say(link, 1, CHILDS);
        family.say(family.link(path, "GUARDIAN_2"), 1, GUARDIANS);
        people.post(people.professional, path, "/submission");

        var read = people.body(people.secretary.get(path + "/participation"));
        var young = said(read, "YOUNG_PERSON");
        assertThat(young.path("answers").path("C5").asString()).isEqualTo(WISH);
        assertThat(young.path("doNotShare").path("mark").asString()).isEqualTo("NOT_TO_BE_TOLD_FURTHER");
        assertThat(young.path("doNotShare").path("text").asString()).isEqualTo(SECRET);
        assertThat(said(read, "GUARDIAN_2").path("answers").path("C6").asString())
                .isEqualTo("Toivon apua iltoihin.");
        assertThat(people.professional.put(path + "/participation", "{}")).hasStatus(405);
        assertThat(people.otherProfessional.get(path + "/participation")).hasStatus(404);

        assertThat(family.opened(link).path("mayWrite").asBoolean()).isFalse();
        var late = family.say(link, 2, CHILDS);
        assertThat(late).hasStatus(409);
        assertThat(people.body(late).path("code").asString()).isEqualTo("family-section-sent");
        assertThat(log()).contains("OWN_SECTION_SAVED as GUARDIAN", "OWN_SECTION_SAVED as YOUNG_PERSON");
        assertThat(logSubjects()).contains(link.id());
        assertThat(people.body(people.dpo.get("/api/intake/use-log/check")).path("findings"))
                .isEmpty();
    }

    @Test
    void aGuardianNeverReadsWhatOthersSay() {
        family.say(family.link(path, "YOUNG_PERSON"), 1, CHILDS);
        family.say(family.link(path, "GUARDIAN_2"), 1, GUARDIANS);
        var seen = family.opened(family.link(path, "GUARDIAN_1")).toString();
        assertThat(seen).doesNotContain(WISH, SECRET, "iltoihin");
    }

    @Test
    void protectionIsThoughtOfBeforeAGuardianGetsALink() {
        var guardian = """
            {"holder": "GUARDIAN_1"}""";
        var protectedCase = people.draft("IDENTIFIED");
        People.does(people.professional
                .ifMatch(1)
                .put(
                        protectedCase + "/response",
                        Filled.in("IDENTIFIED").code("D10", "YES").json()));
        var refusal = people.professional.post(protectedCase + "/family-links", guardian);
        assertThat(refusal).hasStatus(409);
        assertThat(people.body(refusal).path("code").asString()).isEqualTo("family-protection-unconfirmed");
        assertThat(people.professional.post(protectedCase + "/family-links", """
            {"holder": "YOUNG_PERSON"}"""))
                .hasStatus(201);
        family.link(protectedCase, "GUARDIAN_1");
        assertThat(people.body(people.professional.get(protectedCase + "/participation"))
                        .path("protection")
                        .asString())
                .isEqualTo("YES");

        var open = people.draft("IDENTIFIED");
        People.does(people.professional
                .ifMatch(1)
                .put(
                        open + "/response",
                        Filled.in("IDENTIFIED").code("D10", "NO").json()));
        assertThat(people.professional.post(open + "/family-links", guardian)).hasStatus(201);
    }

    @Test
    void whatIsNotAskedAndWhatIdentifiesIsNotTaken() {
        var guardian = family.link(path, "GUARDIAN_1");
        assertThat(family.say(guardian, 1, "\"mood\": \"SAD\"")).hasStatus(422);
        assertThat(family.say(guardian, 1, "\"doNotShare\": \"x\"")).hasStatus(422);
        assertThat(family.say(guardian, 1, "\"answers\": {\"E2\": \"x\"}")).hasStatus(422);
        var young = family.link(path, "YOUNG_PERSON");
        assertThat(family.say(young, 1, "\"choices\": [\"FLY\"]")).hasStatus(422);
        var code = family.say(young, 1, "\"doNotShare\": \"Tunnus on 010514A903B.\"");
        assertThat(people.body(code).path("code").asString()).isEqualTo("identifiers-found");
        assertThat(family.say(young, 1, "\"mood\": \"SAD\""))
                .as("nothing was half saved")
                .hasStatusOk();
    }

    @Test
    void aTokenIsToldOnceAndStoredAsItsHashOnly() {
        var same = people.professional.key("link-" + People.id(path));
        var body = """
            {"holder": "YOUNG_PERSON", "hours": 2}""";
        var first = family.made(same.post(path + "/family-links", body));
        var again = people.body(same.post(path + "/family-links", body));
        assertThat(again.path("link").path("id").asString()).isEqualTo(first.id());
        assertThat(again.path("token").isNull()).isTrue();
        var stored = Objects.requireNonNull(onlooker.database()
                .getCollection("familyLinks")
                .find(Filters.eq("_id", first.id()))
                .first());
        assertThat(stored.toJson()).doesNotContain(first.token());
    }

    @Test
    void everythingIsSealedAndGoesWithTheCase() {
        family.say(family.link(path, "YOUNG_PERSON"), 1, CHILDS);
        assertThat(people.professional.post(path + "/co-fillings", """
            {"by": "GUARDIAN_1", "sections": ["C", "E"]}""")).hasStatus(201);
        var stored = contribution().toJson();
        assertThat(stored).doesNotContain(WISH, SECRET, "AFRAID", "LESS_QUARREL");
        assertThat(people.world.published(Topic.INTAKE_CONSULTATIONS).toString())
                .doesNotContain(WISH, SECRET);
        assertThat(people.body(people.professional.get(path + "/participation")).path("together"))
                .hasSize(1);

        clock.advance(Duration.ofDays(31));
        erasure.sweep();
        assertThat(contribution().toJson()).doesNotContain("texts");
        assertThat(onlooker.database()
                        .getCollection("familyLinks")
                        .countDocuments(Filters.eq("state.consultationId", People.id(path))))
                .isZero();
        assertThat(people.body(people.professional.get(path + "/participation")).path("said"))
                .isEmpty();
    }

    private Document contribution() {
        return Objects.requireNonNull(onlooker.database()
                .getCollection("contributions")
                .find(Filters.eq("_id", People.id(path) + ".YOUNG_PERSON"))
                .first());
    }

    private void refused(MvcTestResult result) {
        assertThat(result).hasStatus(404);
        assertThat(people.body(result).path("code").asString()).isEqualTo("family-link-unknown");
    }

    private JsonNode said(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return people.body(result).path("said");
    }

    private static JsonNode said(JsonNode view, String by) {
        return StreamSupport.stream(view.path("said").spliterator(), false)
                .filter(it -> it.path("by").asString().equals(by))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> linkIds(JsonNode view) {
        return StreamSupport.stream(view.path("questions").spliterator(), false)
                .map(it -> it.path("linkId").asString())
                .toList();
    }

    private List<String> log() {
        return StreamSupport.stream(entries().spliterator(), false)
                .map(it ->
                        it.path("action").asString() + " as " + it.path("part").asString())
                .toList();
    }

    private List<String> logSubjects() {
        return StreamSupport.stream(entries().spliterator(), false)
                .map(it -> it.path("subjectId").asString())
                .toList();
    }

    private JsonNode entries() {
        return people.body(people.dpo.get(path + "/use-log?limit=100")).path("items");
    }
}
