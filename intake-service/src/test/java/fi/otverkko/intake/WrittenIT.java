package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.WrittenAnswerAsked;
import org.junit.jupiter.api.Test;

/// An answer without a meeting.
@IntakeTest
class WrittenIT {

    private static final String ASKING = """
            {"drafterId": "%s"}""".formatted(People.EXPERT);
    private static final String DRAFT = """
            {"text": "Suosittelemme yhteistä suunnitelmaa."}""";

    private final People people;

    WrittenIT(People people) {
        this.people = people;
    }

    @Test
    void isAskedDraftedCheckedAndSent() {
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "U0", "YES", 1);
        assertThat(people.expert.get(path)).hasStatus(404);

        people.post(people.coordinator, path, "/written-answer", ASKING);
        assertThat(people.read(path).path("next").path("what").asString()).isEqualTo("WRITE_ANSWER");
        assertThat(people.read(path).path("next").path("by").asString()).isNotBlank();
        assertThat(people.expert.get(path)).as("let in to answer").hasStatusOk();
        assertThat(people.world.published(WrittenAnswerAsked.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .singleElement()
                .extracting(WrittenAnswerAsked::drafterId)
                .isEqualTo(People.EXPERT);

        assertThat(people.expert.ifMatch(people.edition(path)).put(path + "/written-answer", DRAFT))
                .hasStatusOk();
        assertThat(people.read(path).path("writtenAnswers").path(0).path("text").isString())
                .as("the requester does not read drafts")
                .isFalse();
        people.post(people.secretary, path, "/written-answer/check");
        people.post(people.secretary, path, "/written-answer/sending");

        var read = people.read(path);
        assertThat(read.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(read.path("writtenAnswers").path(0).path("text").asString())
                .isEqualTo("Suosittelemme yhteistä suunnitelmaa.");
        assertThat(read.path("writtenAnswers").path(0).path("late").asBoolean()).isFalse();
    }

    @Test
    void anIdentityCodeIsNotWrittenIntoIt() {
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "YES", 1);
        people.post(people.coordinator, path, "/written-answer", ASKING);

        var refused = people.expert.ifMatch(people.edition(path)).put(path + "/written-answer", """
                        {"text": "Hän on 010594-9032."}""");

        assertThat(people.body(refused).path("code").asString()).isEqualTo("identifiers-found");
    }

    @Test
    void nothingIsToldOfFewAnswers() {
        var office = people.world.as(
                "00000000-0000-4000-8000-0000000000f7", fi.otverkko.platform.kernel.Role.OFFICE_REPORTING);

        var times = office.get("/api/intake/written-answers/times");

        assertThat(times).hasStatusOk();
        var answers = people.body(times).path("answers");
        assertThat(people.body(times).path("medianHours").isNumber()).isEqualTo(answers.isNumber());
        assertThat(answers.asInt(5)).isGreaterThanOrEqualTo(5);
        assertThat(people.professional.get("/api/intake/written-answers/times")).hasStatus(403);
    }
}
