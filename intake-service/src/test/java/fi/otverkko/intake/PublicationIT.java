package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// An administrator publishes the next version of a form, and drafts move to it. In a world of its own: elsewhere every
/// draft begins on the shipped form.
@IntakeTest
@DirtiesContext
@TestPropertySource(properties = "intake.use-log-check-part=4999")
class PublicationIT {

    private static final String FORMS = "/api/intake/forms/";
    private static final String NAME = "pre-information-identified";

    private final People people;
    private final SettableClock clock;

    PublicationIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Test
    void aDraftStaysOnItsVersionUntilItIsMoved() {
        var path = people.draft("IDENTIFIED");
        var whole = Filled.in("IDENTIFIED").code("E4", "NEVER_SEEN").text("E6", "Voimavaroja.");
        assertThat(people.professional.ifMatch(1).put(path + "/response", whole.json()))
                .hasStatusOk();
        // the strengths are called otherwise, and nothing else is changed
        var next = Filled.published(NAME + "-1.0", "1.1").replace("\"linkId\":\"E6\"", "\"linkId\":\"E7\"");

        assertThat(people.administrator.post(FORMS + NAME + "?check=true", next))
                .hasStatusOk();
        assertThat(people.professional.get(FORMS + NAME + "/1.1")).hasStatus(404);
        assertThat(people.administrator.post(FORMS + NAME, next)).hasStatusOk();
        assertThat(people.administrator.post(FORMS + NAME, next))
                .as("the same again")
                .hasStatusOk();
        clock.advance(Duration.ofSeconds(6));

        assertThat(people.professional.get(FORMS + NAME + "/1.1")).hasStatusOk();
        assertThat(people.read(path).path("response").path("questionnaire").asString())
                .endsWith("|1.0");
        assertThat(people.read(people.draft("IDENTIFIED"))
                        .path("response")
                        .path("questionnaire")
                        .asString())
                .endsWith("|1.1");
        var moved = people.body(people.professional.ifMatch(2).post(path + "/form-version"));
        assertThat(moved.path("version").asString()).isEqualTo("1.1");
        assertThat(moved.path("lost").valueStream().map(it -> it.asString())).containsExactly("E6");
        var read = people.read(path);
        assertThat(read.path("response").path("questionnaire").asString()).endsWith("|1.1");
        assertThat(People.answer(read, "E4").path("valueCoding").path("code").asString())
                .isEqualTo("NEVER_SEEN");
        assertThat(People.answer(read, "D1").path("valueString").asString()).isNotEmpty();
        people.post(people.professional, path, "/submission");

        var other = next.replace("Voimavarat", "Vahvuudet");
        var refused = people.administrator.post(FORMS + NAME, other);
        assertThat(refused).hasStatus(422);
        assertThat(people.body(refused).path("violations").path(0).path("code").asString())
                .isEqualTo("version-not-newer");
    }

    @Test
    void whatIsWrongIsListedInTheAdministratorsLanguage() {
        var broken = Filled.published("pre-information-anonymous-1.0", "1.1")
                .replace("\"linkId\":\"E6\"", "\"linkId\":\"D1\"")
                .replace("\"linkId\":\"E5\"", "\"linkId\":\"E4\"");

        var refused = people.administrator.language("en").post(FORMS + "pre-information-anonymous?check=true", broken);

        assertThat(refused).hasStatus(422);
        assertThat(people.body(refused).path("code").asString()).isEqualTo("form-unsound");
        assertThat(people.body(refused)
                        .path("violations")
                        .path(0)
                        .path("message")
                        .asString())
                .isEqualTo("this linkId is used twice");
        assertThat(people.administrator.post(FORMS + "none-such", broken)).hasStatus(404);
    }
}
