package fi.otverkko.training.event;

import static fi.otverkko.training.Answers.read;
import static fi.otverkko.training.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.training.v1.EventPublished;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.platform.web.PageRequest;
import fi.otverkko.training.Office;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The office drafts, another person publishes, everybody sees it.
@ServiceTest
class PublicationIT {

    private static final String TITLES = "$.items[*].title.fi";

    private final World world;
    private final Office office;

    PublicationIT(World world) {
        this.world = world;
        this.office = new Office(world);
    }

    @Test
    void isToldToTheOthersOnce() {
        var path = office.inReview("Julkaistaan kerran", "2031-01-01", 10);
        world.published(Topic.TRAINING_EVENTS);

        assertThat(office.other.ifMatch(2).key("publish-1").post(path + "/publication"))
                .hasStatusOk()
                .hasHeader("ETag", "\"3\"");
        assertThat(office.other.ifMatch(2).key("publish-1").post(path + "/publication"))
                .hasStatusOk();
        assertThat(office.other.ifMatch(3).post(path + "/publication"))
                .as("what is so already")
                .hasStatusOk();

        assertThat(world.published(EventPublished.class)).singleElement().satisfies(told -> {
            assertThat(path).endsWith(told.eventId());
            assertThat(told.titleFi()).isEqualTo("Julkaistaan kerran");
            assertThat(told.titleEn()).isNull();
            assertThat(told.startsAt()).isEqualTo(Instant.parse("2031-01-01T10:00:00Z"));
        });
    }

    @Test
    void everybodySeesWhatIsPublishedAndNothingElse() {
        var draft = office.one.created("/api/training/events", Office.draft("Luonnos", "2031-02-01", 10));

        assertThat(world.anybody().get(draft)).hasStatus(404);
        assertThat(office.other.get(draft)).hasStatusOk();

        var path = office.publishes("Kaikille", "2031-02-02", 10);
        assertThat(world.anybody().get(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title.fi")
                .isEqualTo("Kaikille");
        assertThat(world.anybody().get(path)).bodyText().doesNotContain("0000-4000-8000");
    }

    @Test
    void theListIsSortedByStartAndComesInPages() {
        office.publishes("Toinen", "2032-05-02", 10);
        office.publishes("Ensimmäinen", "2032-05-01", 10);
        office.publishes("Kolmas", "2032-05-02", 10);
        office.inReview("Ei vielä", "2032-05-01", 10);

        var after = PageRequest.cursor("2032-04-30T00:00:00Z", "");
        var first = world.anybody().get("/api/training/events?limit=2&after=" + after);
        var second = world.anybody().get("/api/training/events?limit=1&after=" + read(first, "$.next"));

        assertThat(read(first, TITLES)).startsWith("[\"Ensimmäinen\"");
        assertThat(read(first, TITLES) + read(second, TITLES))
                .contains("Toinen", "Kolmas")
                .doesNotContain("Ei vielä");
    }

    @Test
    void theOfficeFindsWhatWaitsForReview() {
        office.inReview("Odottaa", "2033-01-01", 10);

        assertThat(office.other.get("/api/training/events?state=IN_REVIEW&limit=100"))
                .hasStatusOk()
                .bodyText()
                .contains("Odottaa");
        refused(
                world.as("someone", Role.PROFESSIONAL).get("/api/training/events?state=IN_REVIEW"),
                403,
                "training-drafts-are-the-offices");
        refused(world.anybody().get("/api/training/events?state=DRAFT"), 403, "training-drafts-are-the-offices");
    }

    @Test
    void whoDraftedItCannotPublishIt() {
        var path = office.inReview("Oma", "2031-03-01", 10);

        refused(office.one.ifMatch(2).post(path + "/publication"), 403, "training-own-draft");

        assertThat(office.other.ifMatch(2).post(path + "/publication")).hasStatusOk();
        refused(office.one.ifMatch(3).post(path + "/publication"), 403, "training-own-draft");
    }

    @Test
    void aDraftNeedsAReviewFirst() {
        var path = office.one.created("/api/training/events", Office.draft("Kesken", "2031-03-02", 10));

        refused(office.other.ifMatch(1).post(path + "/publication"), 409, "training-not-in-review");
        refused(office.other.ifMatch(7).post(path + "/review"), 412, "edition-stale");
        refused(office.other.post(path + "/review"), 428, "if-match-missing");
    }

    @Test
    void whatIsOverCannotBePublished() {
        var path = office.inReview("Vanha", "2020-01-01", 10);

        refused(office.other.ifMatch(2).post(path + "/publication"), 409, "training-started");
    }

    @Test
    void whatIsPublishedDoesNotGoBackToReview() {
        var path = office.publishes("Valmis", "2031-03-03", 10);

        refused(office.one.ifMatch(3).post(path + "/review"), 409, "training-published");
    }

    @Test
    void ofNothingIsUnknown() {
        refused(office.one.ifMatch(1).post("/api/training/events/nothing/review"), 404, "training-unknown");
        refused(world.anybody().get("/api/training/events/nothing"), 404, "training-unknown");
    }

    @Test
    void isForTheOfficeOnly() {
        refused(
                world.as("someone", Role.PROFESSIONAL)
                        .post("/api/training/events", Office.draft("Muu", "2031-03-04", 10)),
                403,
                "not-allowed");
    }

    @Test
    void explainsWhatIsWrongWithADraft() {
        assertThat(office.one.post("/api/training/events", """
                {"type": "WEBINAR", "title": {"sv": ""}, "startsAt": "2031-01-01T10:00:00Z",
                 "endsAt": "2031-01-01T11:00:00Z", "audience": [], "capacity": 2001, "areaScope": "AREA"}"""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.violations[*].field")
                .asArray()
                .containsExactlyInAnyOrder("title.fi", "title.sv", "mode", "audience", "capacity");
        refused(
                office.one.post(
                        "/api/training/events",
                        Office.draft("Takaperin", "2031-01-01", 5).replace("T13:00", "T09:00")),
                422,
                "training-ends-before-start");
    }
}
