package fi.otverkko.intake;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.GuidanceArticleOffered;
import fi.otverkko.contracts.intake.v1.GuidanceNeedNoted;
import fi.otverkko.intake.guidance.GuidanceForTests;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@IntakeTest
@Import(GuidanceForTests.class)
class GuidanceIT {

    private static final String GUIDANCE = GuidanceWalk.GUIDANCE;
    private static final String OFFERS = "/api/intake/guidance-article-offers";
    private static final String CANARY = "KANARIALINTU";

    private final People people;
    private final SettableClock clock;
    private final GuidanceForTests sweep;
    private final MongoClient store;
    private final Person office;
    private final Person coordinator;

    GuidanceIT(People people, SettableClock clock, GuidanceForTests sweep, Onlooker onlooker) {
        this.people = people;
        this.clock = clock;
        this.sweep = sweep;
        this.store = onlooker.client();
        this.office = GuidanceWalk.office(people);
        this.coordinator = people.world.as("00000000-0000-4000-8000-000000000014", Role.OT_COORDINATOR);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aQuestionIsAnsweredAskedAgainAndClosed() {
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        people.post(office, path, "/taking");
        people.post(office, path, "/answer", """
                {"text": "Aloittakaa oppilashuollosta.", "level": "BASIC", "service": "Oppilashuolto",
                 "contact": "p. 040 1234567", "links": ["https://www.terveyskyla.fi/"]}""");
        people.post(people.professional, path, "/reopening", GuidanceWalk.AGAIN);
        people.post(coordinator, path, "/taking");
        people.post(coordinator, path, "/answer", GuidanceWalk.ANSWER);
        people.post(people.professional, path, "/closing");

        var seen = people.body(people.professional.get(path));
        assertThat(seen.at("/summary/state").asString()).isEqualTo("CLOSED");
        assertThat(seen.at("/rounds/0/question").asString()).isEqualTo("Kenelle lausunto kuuluu?");
        assertThat(seen.at("/rounds/0/answer/contact").asString()).isEqualTo("p. 040 1234567");
        assertThat(seen.at("/rounds/0/answer/links/0").asString()).isEqualTo("https://www.terveyskyla.fi/");
        assertThat(seen.at("/rounds/1/answer/by").asString()).isEqualTo("OT_COORDINATOR");
        assertThat(seen.at("/summary/rounds").asInt()).isEqualTo(2);
    }

    @Test
    void theOthersHearIdsAndCodes() {
        people.world.published(Topic.INTAKE_GUIDANCE);
        var path = people.professional.created(GUIDANCE, question(CANARY));
        people.post(office, path, "/need");
        people.post(office, path, "/taking");
        people.post(office, path, "/answer", """
                {"text": "%1$s", "service": "%1$s", "contact": "%1$s"}""".formatted(CANARY));

        var told = people.world.published(Topic.INTAKE_GUIDANCE);
        assertThat(told)
                .extracting(message -> message.type())
                .containsExactly(
                        "intake.guidance-asked.v1", "intake.guidance-need-noted.v1", "intake.guidance-answered.v1");
        assertThat(told.toString()).contains(People.id(path)).doesNotContain(CANARY);
        assertThat(everythingOf("guidance")).contains(People.id(path)).doesNotContain(CANARY);
        assertThat(people.body(people.professional.get(path)).toString()).contains(CANARY);
    }

    @Test
    void aQuestionThatTellsWhoItIsAboutIsRefused() {
        var refused = people.professional.post(GUIDANCE, question("Miten Matti Virtasen koulu jatkuu?"));

        assertThat(refused).hasStatus(422);
        assertThat(people.body(refused).path("code").asString()).isEqualTo("identifiers-found");
        assertThat(people.body(refused).path("violations").toString()).contains("question");
    }

    @Test
    void whatOnlyLooksLikeItMayStayButNeverAnIdentityCode() {
        var place = people.body(people.professional.post(GUIDANCE, question("Kuka auttaa Jyväskylässä?")));
        assertThat(place.path("violations").toString()).contains("MUNICIPALITY");
        var kept = """
                {"theme": "OTHER", "about": "SERVICE", "language": "fi", "question": "%s",
                 "keep": [{"kind": "%s", "start": %d, "end": %d, "reason": "IDENTIFIES_NOBODY"}]}""";

        var path = people.professional.created(
                GUIDANCE, kept.formatted("Kuka auttaa Jyväskylässä?", "MUNICIPALITY", 12, 24));
        assertThat(people.body(office.get(path)).at("/rounds/0/kept/0/kind").asString())
                .isEqualTo("MUNICIPALITY");
        assertThat(people.professional.post(
                        GUIDANCE, kept.formatted("Henkilö 010514A903B", "PERSONAL_IDENTITY_CODE", 8, 19)))
                .hasStatus(422);
    }

    @Test
    void anAnswerHoldsNoIdentityCodeAndOnlyWebLinks() {
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        people.post(office, path, "/taking");
        var at = office.ifMatch(people.edition(path));

        assertThat(at.post(path + "/answer", """
                {"text": "Koskee: 010514A903B"}""")).hasStatus(422);
        assertThat(at.post(path + "/answer", """
                {"text": "Katso", "links": ["javascript:alert(1)"]}""")).hasStatus(422);
        assertThat(at.post(path + "/answer", """
                {"text": " "}""")).hasStatus(422);
        assertThat(people.body(office.get(path)).at("/summary/state").asString())
                .isEqualTo("TAKEN");
    }

    @Test
    void theTargetIsTwoWorkingDays() {
        var before = clock.instant();
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);

        var due = Instant.parse(
                people.body(people.professional.get(path)).at("/summary/dueAt").asString());
        assertThat(Duration.between(FinnishCalendar.workingDaysAfter(before, 2), due))
                .isBetween(Duration.ofMillis(-1), Duration.ofMinutes(1));
    }

    @Test
    void theOfficeSeesWhatIsDueFirstAndTheAskerOnlyHerOwn() {
        var first = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        clock.advance(Duration.ofDays(1));
        people.otherProfessional.created(GUIDANCE, GuidanceWalk.QUESTION);
        clock.advance(Duration.ofDays(20));

        var due = new ArrayList<String>();
        for (var next = ""; next != null; ) {
            var page = people.body(office.get(GUIDANCE + "?folder=OPEN&limit=1" + next));
            page.path("items").forEach(item -> {
                due.add(item.path("dueAt").asString());
                assertThat(item.path("late").asBoolean()).isTrue();
                assertThat(item.has("question")).isFalse();
            });
            next = page.path("next").isNull() || page.path("next").isMissingNode()
                    ? null
                    : "&after=" + page.path("next").asString();
        }
        assertThat(due).hasSizeGreaterThanOrEqualTo(2).isSorted();
        assertThat(ids(people.body(people.otherProfessional.get(GUIDANCE)))).doesNotContain(People.id(first));
        assertThat(people.otherProfessional.get(first)).hasStatus(404);
    }

    @Test
    void whatStaysFarTooLongWithoutAnAnswerBecomesANeedOnce() {
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        people.world.published(GuidanceNeedNoted.class);
        clock.advance(Duration.ofDays(4));
        sweep.sweep();
        assertThat(people.world.published(GuidanceNeedNoted.class))
                .noneMatch(it -> it.guidanceId().equals(People.id(path)));

        clock.advance(Duration.ofDays(26));
        sweep.sweep();
        sweep.sweep();

        assertThat(people.world.published(GuidanceNeedNoted.class))
                .filteredOn(it -> it.guidanceId().equals(People.id(path)))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("LATE"));
        assertThat(ids(people.body(office.get(GUIDANCE + "?folder=NEEDS&limit=100"))))
                .contains(People.id(path));
    }

    @Test
    void anAnswerIsClosedAfterAMonthAndErasedAfterAYear() {
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        people.post(office, path, "/taking");
        people.post(office, path, "/answer", GuidanceWalk.ANSWER);
        clock.advance(Duration.ofDays(31));
        sweep.sweep();
        assertThat(people.body(office.get(path)).at("/summary/state").asString())
                .isEqualTo("CLOSED");

        clock.advance(Duration.ofDays(367));
        sweep.sweep();

        var erased = people.body(office.get(path));
        assertThat(erased.path("erasedAt").asString()).isNotEmpty();
        assertThat(erased.at("/rounds/0/question").isNull()
                        || erased.at("/rounds/0/question").isMissingNode())
                .isTrue();
        assertThat(erased.at("/rounds/0/answer/level").asString()).isEqualTo("SPECIAL");
        assertThat(keyOf(People.id(path))).containsKey("erasedAt").doesNotContainKey("wrapped");
    }

    @Test
    void everyReadingAndCommandIsInTheUseLog() {
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        assertThat(office.get(path)).hasStatusOk();
        people.post(office, path, "/taking");

        var log = people.body(people.dpo.get("/api/intake/consultations/" + People.id(path) + "/use-log"));
        assertThat(log.path("items")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .startsWith("ASKED", "READ", "READ", "TAKEN");
        assertThat(log.at("/items/1/reasonCode").asString()).isEqualTo("GUIDANCE");
        assertThat(log.at("/items/1/part").asString()).isEqualTo("STAFF");
    }

    @Test
    void countsByTheme() {
        var path =
                people.professional.created(GUIDANCE, GuidanceWalk.QUESTION.replace("T6_NEPSY", "T7_RARE_FUNCTIONAL"));
        people.post(office, path, "/need");

        var counts = people.body(office.get("/api/intake/guidance-themes")).at("/themes/T7_RARE_FUNCTIONAL");
        assertThat(counts.path("open").asInt()).isEqualTo(1);
        assertThat(counts.path("needs").asInt()).isEqualTo(1);
        assertThat(counts.path("answered").asInt()).isZero();
    }

    @Test
    void repeatedAnswersAreOfferedAsAnArticleByTheirIds() {
        var path = people.professional.created(GUIDANCE, GuidanceWalk.QUESTION);
        assertThat(office.post(OFFERS, GuidanceWalk.offer(path))).hasStatus(422);
        people.post(office, path, "/taking");
        people.post(office, path, "/answer", GuidanceWalk.ANSWER);
        people.world.published(GuidanceArticleOffered.class);

        assertThat(office.post(OFFERS, GuidanceWalk.offer(path))).hasStatus(201);
        assertThat(office.post(OFFERS, GuidanceWalk.offer(path).replace("T6_NEPSY", "OTHER")))
                .hasStatus(422);

        assertThat(people.world.published(GuidanceArticleOffered.class))
                .singleElement()
                .satisfies(offer -> assertThat(offer.guidanceIds()).containsExactly(People.id(path)));
    }

    private static String question(String text) {
        return """
            {"theme": "T1_SEPARATION", "about": "OTHER", "language": "sv", "question": "%s"}""".formatted(text);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private Document keyOf(String id) {
        return Objects.requireNonNull(store.getDatabase("intake-keys")
                .getCollection("keys")
                .find(eq("_id", id))
                .first());
    }

    private String everythingOf(String collection) {
        var all = new StringBuilder();
        store.listDatabaseNames()
                .forEach(database -> store.getDatabase(database)
                        .getCollection(collection)
                        .find()
                        .forEach(document -> all.append(document.toJson())));
        return all.toString();
    }
}
