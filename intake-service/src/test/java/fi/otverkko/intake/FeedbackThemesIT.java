package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What matters to families is counted for researchers, without anybody's words.
@IntakeTest
class FeedbackThemesIT {

    private static final String WORDS = "Sanoin sen suoraan.";

    private final People people;
    private final SettableClock clock;
    private final Family family;
    private final Person researcher;

    FeedbackThemesIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
        this.family = new Family(people);
        this.researcher = people.world.as("00000000-0000-4000-8000-0000000000f7", Role.RESEARCHER);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void theQuestionComesWithTheCardInTheReadersLanguage() {
        var path = answered();
        var link = family.cardLink(path, "YOUNG_PERSON");

        var asked = people.body(people.world
                        .anybody()
                        .language("sv")
                        .post(Family.CARDS + "/opening", Family.body(link.token())))
                .path("feedback");

        assertThat(asked.path("question").asString()).endsWith("Välj högst fem.");
        assertThat(asked.path("choices")).hasSize(13);
        assertThat(asked.path("choices").path(0).path("text").asString()).isEqualTo("Att barnet är tryggt");
    }

    @Test
    void fiveThatChoseTheSameAreCountedOnceTheQuarterIsOver() {
        clock.advance(Duration.ofDays(100)); // into a quarter in which no other test is asked
        for (int i = 0; i < 5; i++) {
            var path = answered();
            give(path, "\"CHILDS_WISH\"");
            if (i == 0) {
                var said = people.body(people.secretary.get(path + "/family-feedback"))
                        .path("items")
                        .path(0);
                assertThat(said.path("themes").path(0).asString()).isEqualTo("CHILDS_WISH");
            }
        }
        var quarter = quarter();

        clock.advance(Duration.ofDays(93));
        var counted = people.body(People.does(researcher.language("en").get("/api/intake/family-feedback")));

        var figures = counted.path("quarters")
                .valueStream()
                .filter(it -> it.path("quarter").asString().equals(quarter))
                .filter(it -> it.path("by").asString().equals("YOUNG_PERSON"))
                .findFirst()
                .orElseThrow();
        assertThat(chosen(figures, "CHILDS_WISH").asInt(0)).isGreaterThanOrEqualTo(5);
        assertThat(chosen(figures, "NOT_TOO_MUCH").isNull()).isTrue();
        assertThat(counted.toString())
                .contains("What the child or young person wishes")
                .doesNotContain(WORDS);
    }

    @Test
    void moreThanFiveOrOthersAreNotTaken() {
        var link = family.cardLink(answered(), "YOUNG_PERSON");

        assertThat(give(link, "\"SOMETHING_ELSE\"")).isEqualTo(400);
        assertThat(give(link, """
                        "CHILDS_WISH", "CLEAR_PLAN", "SAME_WORKER", "HELP_IN_TIME", "PARENTS_VIEW", "NOT_TOO_MUCH\"""")).isEqualTo(400);
        assertThat(give(link, "")).as("none is an answer").isEqualTo(200);
    }

    private String answered() {
        var path = family.answered("Tilanne.");
        family.writeCard(path, Family.CARD);
        return path;
    }

    private void give(String path, String themes) {
        assertThat(give(family.cardLink(path, "YOUNG_PERSON"), themes)).isEqualTo(200);
    }

    private int give(Family.Link link, String themes) {
        return people.world
                .anybody()
                .post(Family.CARDS + "/feedback", """
                        {"token": "%s", "heard": 4, "helped": 4, "themes": [%s], "text": "%s"}""".formatted(link.token(), themes, WORDS))
                .getResponse()
                .getStatus();
    }

    private static JsonNode chosen(JsonNode figures, String theme) {
        return figures.path("themes")
                .valueStream()
                .filter(it -> it.path("theme").asString().equals(theme))
                .findFirst()
                .orElseThrow()
                .path("answers");
    }

    private String quarter() {
        var today = clock.instant().atZone(ZoneId.of("Europe/Helsinki"));
        return today.getYear() + "-Q" + ((today.getMonthValue() + 2) / 3);
    }
}
