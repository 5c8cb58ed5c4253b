package fi.otverkko.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What experts tell of their own time counts from the next question on, in searches, proposals and gaps.
@NetworkTest
class WorkingIT {

    private static final String OWN = "/api/network/experts/15-e02/working";

    private final Story story;

    WorkingIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void aWorkingDay() {
        story.clock.set("2026-11-23T08:00:00Z");
    }

    @AfterEach
    void asItWas() {
        assertThat(story.expert(2).put(OWN, "{}")).hasStatusOk();
        story.clearUp();
    }

    @Test
    void whoIsAbsentIsNotProposed() {
        assertThat(preview()).contains("\"expertId\":\"15-e02\"");

        assertThat(story.expert(2).put(OWN, """
            {"absences": [{"from": "2026-11-20", "until": "2026-11-23"}]}""")).hasStatusOk();

        assertThat(preview()).doesNotContain("\"expertId\":\"15-e02\"");
        story.clock.set("2026-11-24T08:00:00Z");
        assertThat(preview()).contains("\"expertId\":\"15-e02\"");
    }

    @Test
    void whoHasNoRoomThisMonthIsNotProposed() {
        assertThat(story.expert(2).put(OWN, """
            {"capacityPerMonth": 0}""")).hasStatusOk();

        assertThat(preview()).doesNotContain("\"expertId\":\"15-e02\"");
    }

    @Test
    void aSearchByChannelFollows() {
        assertThat(story.expert(2).put(OWN, """
            {"channels": ["REMOTE"]}""")).hasStatusOk();

        assertThat(story.coordinator().get("/api/network/experts?sector=TE&theme=T6_NEPSY&channel=PHONE&limit=100"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("\"15-e02\"");
        assertThat(story.coordinator().get("/api/network/experts?q=barnpsy&channel=REMOTE&limit=100"))
                .hasStatusOk()
                .bodyText()
                .contains("\"15-e02\"");
        assertThat(story.coordinator().get("/api/network/experts?q=ch")).hasStatus(400);
        assertThat(story.coordinator().get("/api/network/experts/facets?sector=SI"))
                .bodyJson()
                .extractingPath("$.sectors")
                .asMap()
                .containsOnlyKeys("SI");
    }

    @Test
    void anEndIsToldAheadAndThenCounts() {
        assertThat(story.expert(2).put(OWN, """
            {"validUntil": "2026-12-01", "methods": ["ONLY_HERE"]}""")).hasStatusOk();

        var gaps = story.coordinator().get("/api/network/gaps");
        assertThat(gaps)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.ending[?(@.expertId == '15-e02')].daysLeft")
                .isEqualTo(List.of(8));
        assertThat(gaps)
                .bodyJson()
                .extractingPath("$.alone[?(@.method == 'ONLY_HERE')].expertId")
                .isEqualTo(List.of("15-e02"));
        assertThat(gaps).bodyJson().extractingPath("$.themes").asArray().hasSize(Theme.values().length);
        story.clock.set("2026-12-02T08:00:00Z");
        assertThat(preview()).doesNotContain("\"expertId\":\"15-e02\"");
    }

    @Test
    void onlyOnesOwnEntryIsKeptByOneself() {
        assertThat(story.expert(1).put(OWN, "{}")).hasStatus(404);
        assertThat(story.expert(1).get(OWN)).hasStatus(404);
        assertThat(story.coordinator().get(OWN)).hasStatusOk();
        assertThat(story.world.as("somebody", Role.PROFESSIONAL).get(OWN)).hasStatus(403);
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(story.expert(2).put(OWN, """
            {"absences": [{"from": "2026-11-20", "until": "2026-11-19"}]}""")).hasStatus(422);
        assertThat(story.expert(2).put(OWN, """
            {"capacityPerMonth": -1}""")).hasStatus(400);
        assertThat(story.expert(2).put(OWN, """
            {"methods": ["free text"]}""")).hasStatus(400);
    }

    private String preview() {
        try {
            return story.coordinator()
                    .post("/api/network/teams/preview", """
                        {"themes": ["T6_NEPSY"]}""")
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
