package fi.otverkko.network;

import fi.otverkko.network.meeting.MeetingWalk;
import fi.otverkko.network.shareable.ShareableWalk;
import fi.otverkko.network.team.CaseTeamWalk;
import fi.otverkko.platform.testkit.AccessWalk;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import java.util.List;
import org.springframework.test.annotation.DirtiesContext;

/// Leaves years of meetings behind, so that nobody uses its world after it.
@NetworkTest
@DirtiesContext
class AccessWalkIT extends AccessWalk {

    private static final String EXPERT = "/api/network/experts/{id}";
    private static final String CALENDAR = "GET /api/network/groups/{id}/meetings";

    private static final String PUBLICATION = "/api/network/statistics/publications/{year}";
    private static final String RATES = "/api/network/national/statistics/decision-rates";

    private final Story story;

    AccessWalkIT(Story story) {
        super(story.world);
        this.story = story;
    }

    @Override
    protected void tell(Things things) {
        CaseTeamWalk.tell(things, story);
        MeetingWalk.tell(things, story);
        things.make(
                EXPERT,
                () -> Thing.at(EXPERT.replace("{id}", "15-e03"))
                        .has(Story.subject(3), "own")
                        .everybodyHas("staff"));
        things.body("PUT " + EXPERT + "/sharing", """
                {"shared": true, "consentOn": "2026-01-15"}""");
        things.body("PUT " + EXPERT + "/working", """
                {"channels": ["REMOTE", "ON_SITE"]}""");
        things.body("POST /api/network/teams/preview", """
                {"themes": ["T6_NEPSY"]}""");
        ShareableWalk.tell(things, story);
        things.body("POST /api/network/calendar/preview", """
                {"rule": {"weekday": "THURSDAY", "nth": 2, "start": "12:00", "durationMinutes": 150, "deadlineDays": 7},
                 "from": "2026-01-01", "to": "2026-12-31"}""");
        for (var operation : List.of("GET ", "PUT ")) {
            things.path(operation + PUBLICATION, PUBLICATION.replace("{year}", "2021"));
        }
        things.path("GET " + RATES, RATES + "?year=2021");
        things.path("GET " + RATES + "/totals", RATES + "/totals?year=2021");
        things.path(CALENDAR, "/api/network/groups/15-consultation/meetings");
    }
}
