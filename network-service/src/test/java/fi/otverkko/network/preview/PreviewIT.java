package fi.otverkko.network.preview;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What team the demo's directory has for a need.
@NetworkTest
class PreviewIT {

    private static final String PREVIEW = "/api/network/teams/preview";

    private final Story story;

    PreviewIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void aWorkingDay() {
        story.clock.set("2026-11-23T08:00:00Z");
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void theSmallestTeamComesWithReasonsAndTheTwoNextBest() {
        var found = preview("""
            {"themes": ["T6_NEPSY"], "schooling": true, "language": "fi"}""");

        assertThat(found)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.needs[*].code")
                .isEqualTo(List.of("SI", "SO", "TE", "T6_NEPSY"));
        assertThat(found).bodyJson().extractingPath("$.teams").asArray().hasSize(3);
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].members")
                .asArray()
                .hasSize(3);
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].uncovered")
                .asArray()
                .isEmpty();
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].members[0].reasons[?(@.code == 'SPEAKS')].value")
                .isEqualTo(List.of("fi"));
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[*].members[*].distance")
                .asArray()
                .containsOnly("OWN_AREA");
    }

    @Test
    void nothingIsStoredAndTheSameQuestionHasTheSameAnswer() throws Exception {
        var body = """
            {"themes": ["T1_SEPARATION", "T6_NEPSY"]}""";

        var first = preview(body).getResponse().getContentAsString();

        assertThat(preview(body)).bodyJson().isStrictlyEqualTo(first);
        assertThat(story.coordinator().get("/api/network/case-teams?status=PROPOSED"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void whatNobodyCoversIsNamedWithWhomToAskInstead() {
        var found = preview("""
            {"themes": ["T6_NEPSY"], "schooling": true, "language": "de"}""");

        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].members")
                .asArray()
                .isEmpty();
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].uncovered[*].why")
                .asArray()
                .containsOnly("NOT_IN_LANGUAGE")
                .hasSize(4);
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].uncovered[0].ask[?(@.whom == 'EDUCATION_ACTOR')].id")
                .isEqualTo(List.of("15-u05"));
        assertThat(found)
                .bodyJson()
                .extractingPath("$.teams[0].uncovered[3].ask[0].whom")
                .isEqualTo("UNIT");
    }

    @Test
    void whoKnowsTheFamilyIsNotProposed() {
        var all = preview("""
            {"themes": ["T6_NEPSY"]}""");
        assertThat(all).bodyText().contains("\"15-e02\"");

        assertThat(preview("""
            {"themes": ["T6_NEPSY"], "conflicts": ["15-e02"]}""")).hasStatusOk().bodyText().doesNotContain("\"expertId\":\"15-e02\"");
    }

    @Test
    void aCaseTellsItsOwnNeeds() {
        var id = story.aCase("U3", "M_CASE_TEAM", "WEAKENED", "T1_SEPARATION");

        assertThat(preview("""
            {"consultationId": "%s"}""".formatted(id)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.needs[*].code")
                .isEqualTo(List.of("SI", "SO", "TE", "T1_SEPARATION"));
        assertThat(preview("""
            {"consultationId": "unheard-of"}""")).hasStatus(404);
    }

    @Test
    void nonsenseAndStrangersAreRefused() {
        assertThat(preview("""
            {"themes": ["T9"]}""")).hasStatus(400);
        assertThat(preview("""
            {"language": "suomi"}""")).hasStatus(400);
        assertThat(story.world.as("somebody", Role.PROFESSIONAL).post(PREVIEW, "{}"))
                .hasStatus(403);
        assertThat(story.world.anybody().post(PREVIEW, "{}")).hasStatus(401);
    }

    @Test
    void theAreasAreShownWithTheDaysOfTheirMembership() {
        var areas = story.coordinator().get("/api/network/areas");

        assertThat(areas).hasStatusOk().bodyJson().extractingPath("$.own").isEqualTo("15");
        assertThat(areas).bodyJson().extractingPath("$.areas").asArray().hasSize(23);
        assertThat(areas)
                .bodyJson()
                .extractingPath("$.areas[?(@.code == '15')].memberships[0].region")
                .isEqualTo(List.of("ITA"));
        assertThat(areas)
                .bodyJson()
                .extractingPath("$.areas[?(@.code == '91')].memberships[*]")
                .asArray()
                .isEmpty();
    }

    private MvcTestResult preview(String body) {
        return story.coordinator().post(PREVIEW, body);
    }
}
