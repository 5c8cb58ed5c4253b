package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who is told who a case is about.
@IntakeTest
class SightIT {

    private static final String CHILD = "Kaisa Kuvitteellinen";
    private static final String SITUATION = "Kaisa Kuvitteellinen ei ole käynyt koulussa, puh. 040 123 4567.";

    private final People people;
    private final SettableClock clock;

    SightIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void thoseLetInReadItNameless() {
        var path = inConsultation("NO");

        var seen = read(people.expert, path);
        assertThat(seen.path("sight").asString()).isEqualTo("NAMELESS");
        assertThat(seen.toString())
                .doesNotContain("Kuvitteellinen", "040 123 4567")
                .contains("[nimi] ei ole käynyt koulussa, puh. [puhelinnumero].");
        assertThat(read(people.chair, path).toString()).doesNotContain("Kuvitteellinen");
    }

    @Test
    void authorSecretaryAndCoordinatorReadItAsItWasWritten() {
        var path = inConsultation("NO");

        for (var reader : new Person[] {people.professional, people.secretary, people.coordinator}) {
            var seen = read(reader, path);
            assertThat(seen.path("sight").asString()).isEqualTo("WHOLE");
            assertThat(seen.toString()).contains("\"" + CHILD + "\"", SITUATION);
            assertThat(seen.path("nonDisclosureOrder").asString()).isEqualTo("NO");
        }
    }

    @Test
    void aNonDisclosureOrderHidesTheNameFromAllButAuthorAndSecretary() {
        var path = inConsultation("YES");

        assertThat(read(people.coordinator, path).toString()).doesNotContain("Kuvitteellinen");
        assertThat(read(people.expert, path).toString()).doesNotContain("Kuvitteellinen");
        assertThat(read(people.secretary, path).toString()).contains(CHILD);
        assertThat(read(people.professional, path).toString()).contains(CHILD);
        assertThat(read(people.coordinator, path).path("nonDisclosureOrder").asString())
                .isEqualTo("YES");
    }

    @Test
    void whatACommandAnswersIsSeenTheSameWay() {
        var path = inConsultation("NO");
        people.post(people.professional, path, "/recommendations", """
                {"text": "Kaisa Kuvitteellinen saa omatyöntekijän.", "type": "COOPERATION",
                 "responsibleParty": "Vammaispalvelu", "due": "2199-01-15", "agreedWithFamily": "YES"}""");
        var id = read(people.professional, path)
                .path("recommendations")
                .path(0)
                .path("id")
                .asString();

        var answered = people.body(
                people.chair.ifMatch(people.edition(path)).post(path + "/recommendations/" + id + "/confirmation"));

        assertThat(answered.path("recommendations").path(0).path("text").asString())
                .isEqualTo("[nimi] saa omatyöntekijän.");
    }

    /// The family's own words are masked by the same function: what they wrote of themselves would tell it all.
    @Test
    void whatTheFamilySaidIsSeenTheSameWay() {
        var path = draft("YES");
        var family = new Family(people);
        assertThat(family.say(family.link(path, "YOUNG_PERSON"), 1, """
                        "answers": {"C5": "%1$s"}, "doNotShare": "%1$s", "choices": ["LESS_QUARREL"]""".formatted(SITUATION)))
                .hasStatusOk();
        toConsultation(path);

        for (var reader : new Person[] {people.expert, people.chair, people.coordinator}) {
            var said = read(reader, path + "/participation").path("said").path(0);
            assertThat(said.toString()).doesNotContain("Kuvitteellinen", "040 123 4567");
            assertThat(said.path("answers").path("C5").asString()).startsWith("[nimi] ei ole käynyt");
            assertThat(said.path("doNotShare").path("text").asString()).startsWith("[nimi] ei ole käynyt");
            assertThat(said.path("choices").path(0).asString()).isEqualTo("LESS_QUARREL");
        }
        for (var reader : new Person[] {people.professional, people.secretary}) {
            var said = read(reader, path + "/participation").path("said").path(0);
            assertThat(said.path("answers").path("C5").asString()).isEqualTo(SITUATION);
        }
    }

    @Test
    void whatIsSaidAfterwardsIsSeenTheSameWay() {
        var family = new Family(people);
        var path = family.answered(Filled.in("IDENTIFIED").text("D1", CHILD).code("D10", "YES"));
        family.writeCard(path, Family.CARD);
        assertThat(family.feedback(family.cardLink(path, "YOUNG_PERSON"), 4, 4, SITUATION))
                .hasStatusOk();
        clock.advance(Duration.ofDays(93));
        var question = read(people.professional, path + "/follow-ups")
                .path("followUps")
                .path(0)
                .path("id")
                .asString();
        people.post(people.professional, path, "/follow-ups/" + question + "/outcome", """
                {"outcome": "DONE", "effect": 1, "comment": "%s"}""".formatted(SITUATION));

        for (var what : new String[] {"/family-feedback", "/follow-ups"}) {
            assertThat(read(people.coordinator, path + what).toString())
                    .contains("[nimi] ei ole käynyt")
                    .doesNotContain("Kuvitteellinen", "040 123 4567");
            assertThat(read(people.secretary, path + what).toString()).contains(SITUATION);
        }
    }

    private String inConsultation(String protection) {
        var path = draft(protection);
        toConsultation(path);
        return path;
    }

    private String draft(String protection) {
        var path = people.draft("IDENTIFIED");
        var form = Filled.in("IDENTIFIED")
                .text("D1", CHILD)
                .text("E2", SITUATION)
                .code("D10", protection)
                .json();
        People.does(people.professional.ifMatch(people.edition(path)).put(path + "/response", form));
        return path;
    }

    private void toConsultation(String path) {
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        people.decided(path, 1, "YES", 1);
        people.teamFormed(path, People.FAR);
        people.scheduled(path, "meeting-" + People.id(path), 1);
        people.opened(path, "meeting-" + People.id(path), 2);
    }

    private JsonNode read(Person reader, String path) {
        return people.body(People.does(reader.get(path)));
    }
}
