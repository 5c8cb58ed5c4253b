package fi.otverkko.network.team;

import static fi.otverkko.network.Story.answer;
import static fi.otverkko.network.Story.submitted;
import static fi.otverkko.network.Story.withdrawn;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fi.otverkko.network.Story;
import fi.otverkko.network.team.CaseTeam.Status;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import java.io.UnsupportedEncodingException;
import java.util.List;

/// How a case team comes into its states: of two experts the first accepts and the second is asked.
public final class CaseTeamWalk {

    private static final String TEAM = "/api/network/case-teams/{id}";
    private static final String ONE = "15-e01";
    private static final String OTHER = "15-e02";
    private static final String ANSWER = "/members/{expertId}/answer";

    public static void tell(Things things, Story story) {
        things.make(TEAM, Status.class, status -> new CaseTeamWalk(story).team(status));
        things.body("POST " + TEAM + ANSWER, answer("ACCEPTED"));
        things.absentInOtherStates("POST " + TEAM + ANSWER);
        things.before("POST " + TEAM + "/formation", thing -> accept(story, 2, thing.path()));
    }

    private final Story story;

    private CaseTeamWalk(Story story) {
        this.story = story;
    }

    private Thing team(Status status) {
        if (status == Status.NONE) {
            var id = story.newCase();
            story.world.hears(submitted(id, 1, "fi", null), id, 1);
            return thing(id).unread(1);
        }
        var id = story.aCase("U3", "M_CASE_TEAM", null, "T1_SEPARATION", "T6_NEPSY");
        var thing = thing(id).readBy(story.coordinator(), "/status");
        if (status == Status.CANCELLED) {
            story.world.hears(withdrawn(id), id, 3);
        }
        if (status == Status.PROPOSED || status == Status.CANCELLED) {
            return thing;
        }
        invite(thing.path());
        accept(story, 1, thing.path());
        if (status != Status.INVITING) {
            accept(story, 2, thing.path());
            post(thing.path() + "/formation", thing.path(), "{}");
            thing.has(Story.subject(2), "member");
        }
        if (status == Status.DISSOLVED) {
            story.world.hears(withdrawn(id), id, 3);
        }
        return thing;
    }

    private static Thing thing(String id) {
        return Thing.at("/api/network/case-teams/" + id)
                .has(Story.subject(1), "member")
                .has(Story.subject(2), "invited")
                .everybodyHas("staff")
                .id("expertId", OTHER);
    }

    /// Asks the two, whomever the load on the experts let be proposed.
    private void invite(String path) {
        List<String> proposed = JsonPath.read(body(path), "$.members[*].expertId");
        var others = proposed.stream()
                .filter(expert -> !expert.equals(ONE) && !expert.equals(OTHER))
                .map(expert -> '"' + expert + '"')
                .collect(joining(", "));
        post(path + "/invitations", path, """
                {"exclude": [%s], "add": ["%s", "%s"]}""".formatted(others, ONE, OTHER));
    }

    private void post(String command, String path, String body) {
        var coordinator = story.coordinator();
        assertThat(coordinator.ifMatch(coordinator.edition(path)).post(command, body))
                .hasStatusOk();
    }

    private String body(String path) {
        try {
            return story.coordinator().get(path).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void accept(Story story, int number, String path) {
        assertThat(story.expert(number).post(path + "/members/15-e0" + number + "/answer", answer("ACCEPTED")))
                .hasStatusOk();
    }
}
