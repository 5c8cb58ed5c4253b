package fi.otverkko.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What holds for every operation of the service.
@NetworkTest
class ApiIT {

    private final Story story;
    private final JsonMapper json;

    ApiIT(Story story, JsonMapper json) {
        this.story = story;
        this.json = json;
    }

    @Test
    void everyOperationHasItsLineInTheAccessTable() {
        assertThat(story.world.gapsInAccess()).isEmpty();
    }

    @Test
    void everyOperationIsDescribed() throws Exception {
        var description = json.readTree(
                story.secretary().get("/v3/api-docs").getResponse().getContentAsString());

        assertThat(description.path("paths").propertyNames()).hasSizeGreaterThan(10);
        description
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> assertThat(operation.path("summary").asString(""))
                                .as("summary of %s", operation.path("operationId"))
                                .isNotBlank()));
    }

    @Test
    void theCalendarFlagsHolidaysAndSaysWhichMeetingTakesRequests() {
        story.clock.set("2029-04-20T08:00:00Z");

        assertThat(story.secretary().get("/api/network/groups/15-consultation/meetings"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"items": [
                      {"date": "2029-05-10", "phase": "PLANNED", "holiday": "ASCENSION_DAY"},
                      {"date": "2029-06-14", "phase": "OPEN_FOR_REQUESTS", "holiday": null},
                      {"date": "2029-07-12"}, {"date": "2029-08-09"}, {"date": "2029-09-13"}, {"date": "2029-10-11"},
                      {"date": "2029-11-08"}, {"date": "2029-12-13", "deadlineHoliday": "INDEPENDENCE_DAY"},
                      {"date": "2030-01-10"}, {"date": "2030-02-14"}, {"date": "2030-03-14"}, {"date": "2030-04-11"}]}""");
    }

    @Test
    void everybodyWithAnAccountSeesTheGroupsAndNobodyWhoSitsInThem() {
        story.clock.set("2026-11-23T08:00:00Z");

        var groups = story.world.as("anyone", Role.PROFESSIONAL).get("/api/network/groups");

        assertThat(groups)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].type")
                .isEqualTo(List.of("CONSULTATION", "SEPARATION"));
        assertThat(groups).bodyText().doesNotContain("00000000-0000-4000");
        assertThat(story.secretary().get("/api/network/groups/15-nothing/meetings"))
                .hasStatus(404);
    }
}
