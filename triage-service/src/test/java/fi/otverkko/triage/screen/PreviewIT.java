package fi.otverkko.triage.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.triage.Body;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Trying the screen over HTTP.
@ServiceTest
class PreviewIT {

    private static final String PREVIEW = "/api/triage/preview";
    private static final Set<Role> ALLOWED =
            Set.of(Role.PROFESSIONAL, Role.OT_COORDINATOR, Role.EXPERT, Role.NATIONAL_COORDINATION);

    private final World world;
    private final Onlooker onlooker;
    private final Person coordinator;

    PreviewIT(World world, Onlooker onlooker) {
        this.world = world;
        this.onlooker = onlooker;
        this.coordinator = world.as("00000000-0000-4000-8000-000000000004", Role.OT_COORDINATOR);
    }

    static JsonNode vignettes() {
        var file = PreviewIT.class.getResourceAsStream("/vignettes.json");
        return JsonMapper.shared().readTree(file).get("vignettes");
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void vignettesComeOutExactlyAndNothingIsStored(JsonNode vignette) {
        var expected = (ObjectNode) vignette.get("expected");

        var preview =
                Body.of(coordinator.post(PREVIEW, body(vignette.get("answers").toString())));

        expected.propertyStream()
                .forEach(field -> assertThat(preview.get(field.getKey())).isEqualTo(field.getValue()));
        assertThat(preview.get("criteriaVersion").asString()).isEqualTo("1.0.0");
        assertThat(preview.get("reasons").size())
                .isGreaterThan(preview.get("rules").size());
        assertThat(preview.propertyNames())
                .containsExactlyInAnyOrder(
                        "level",
                        "urgency",
                        "teams",
                        "model",
                        "addons",
                        "notices",
                        "rules",
                        "reasons",
                        "unknownCount",
                        "criteriaVersion");
        assertThat(world.published(Topic.TRIAGE_SCREENINGS)).isEmpty();
        assertThat(onlooker.database().getCollection("screenings").countDocuments())
                .isZero();
    }

    @Test
    void reasonsAreInTheCallersLanguage() {
        var none = body("{}");

        assertThat(reason(coordinator, none)).contains("Tuntematon ei ole");
        assertThat(reason(coordinator.language("sv-FI,sv;q=0.9"), none)).contains("Okänt är inte");
        assertThat(reason(coordinator.language("en"), none)).contains("Unknown is not");
    }

    @Test
    void whatTheScreenDoesNotKnowIsRefusedByNameInThreeLanguages() {
        var wrong = body("{\"notice\": \"soitin\"}");

        for (var language : new String[] {"fi", "sv", "en"}) {
            var result = coordinator.language(language).post(PREVIEW, wrong);
            assertThat(Body.problem(result)).isEqualTo("422 screen-value-unknown");
            assertThat(Body.any(result).get("detail").asString())
                    .contains("notice", "NOT_NEEDED")
                    .doesNotContain("soitin");
        }
        assertThat(Body.problem(coordinator.post(PREVIEW, body("{\"mood\": \"GOOD\"}"))))
                .isEqualTo("422 screen-input-unknown");
    }

    @Test
    void aMalformedBodyIsRefused() {
        assertThat(coordinator.post(PREVIEW, "{}")).hasStatus(400);
        assertThat(coordinator.post(PREVIEW, "{\"answers\": [1]}")).hasStatus(400);
        assertThat(coordinator.post(PREVIEW, "{\"answers\": {}, \"more\": 1}")).hasStatus(400);
        assertThat(coordinator.post(PREVIEW, body("{\"sectors\": [" + "\"SO\",".repeat(60_000) + "\"SO\"]}")))
                .hasStatus(413);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoAsksAndWhoAssessesMayTry(Role role) {
        var person = world.as("00000000-0000-4000-8000-0000000000ff", role);

        assertThat(person.post(PREVIEW, body("{}"))).hasStatus(ALLOWED.contains(role) ? 200 : 403);
    }

    @Test
    void everyAddressIsInTheAccessTable() {
        assertThat(world.gapsInAccess()).isEmpty();
    }

    @Test
    void theExamplesOfTheDescriptionRun() {
        var description = Body.of(coordinator.get("/v3/api-docs"));
        var examples =
                description.at("/paths/~1api~1triage~1preview/post/requestBody/content/application~1json/examples");

        assertThat(examples.size()).isEqualTo(1);
        examples.forEach(example -> assertThat(
                        coordinator.post(PREVIEW, example.get("value").toString()))
                .hasStatusOk());
    }

    private static String reason(Person person, String body) {
        return Body.of(person.post(PREVIEW, body))
                .get("reasons")
                .get(0)
                .get("text")
                .asString();
    }

    private static String body(String answers) {
        return "{\"answers\": " + answers + "}";
    }
}
