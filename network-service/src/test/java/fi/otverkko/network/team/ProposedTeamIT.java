package fi.otverkko.network.team;

import static fi.otverkko.network.Story.decided;
import static fi.otverkko.network.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which team is proposed for a case.
@NetworkTest
class ProposedTeamIT {

    private static final String TEAMS = "/api/network/case-teams/";

    private final Story story;

    ProposedTeamIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void monday() {
        story.clock.set("2028-11-20T08:00:00Z");
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void eventsInAnyOrderAndRepeatedMakeOneTeam() {
        for (int seed = 0; seed < 20; seed++) {
            var id = story.newCase();
            var tellings = new ArrayList<Runnable>(List.of(
                    () -> story.world.hears(submitted(id, 1, "fi", null), id, 1),
                    () -> story.world.hears(submitted(id, 2, "fi", "SEVERE"), id, 3),
                    () -> story.world.hears(decided(id, 1, "U3", "M_THEMED_TEAM", "T1_SEPARATION"), "s1" + id, 1),
                    () -> story.world.hears(decided(id, 2, "U3", "M_CASE_TEAM", "T6_NEPSY"), "s2" + id, 1)));
            tellings.addAll(List.copyOf(tellings));
            Collections.shuffle(tellings, new Random(seed));

            tellings.forEach(Runnable::run);

            assertThat(story.coordinator().get(TEAMS + id))
                    .as("seed %d", seed)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.members[*].expertId")
                    .isEqualTo(List.of("15-e01", "15-e02", "15-e03"));
            story.clearUp();
        }
    }

    @Test
    void aDecisionTakenAgainReplacesTheFirst() {
        var id = story.aCase("U3", "M_CASE_TEAM", null, "T6_NEPSY");
        var again = decided(id, 1, "U1", "M_CASE_TEAM_RAPID", "T7_RARE_FUNCTIONAL");
        var later = new ScreeningDecided(
                again.screeningId(),
                id,
                1,
                "YES",
                "U1",
                again.model(),
                again.teams(),
                List.of(),
                true,
                "NEW_FACTS",
                again.decidedBy(),
                again.decidedAt().plusSeconds(60));
        story.world.hears(later, "screening-" + id, 2);

        assertThat(story.coordinator().get(TEAMS + id)).bodyJson().isLenientlyEqualTo("""
                    {"urgency": "U1", "members": [{"expertId": "15-e01"}, {"expertId": "15-e07"}]}""");
    }

    @Test
    void theLanguageOfTheCaseIsSpokenOrTheGapIsNamed() {
        var id = story.newCase();
        story.world.hears(submitted(id, 1, "sv", null), id, 1);
        story.world.hears(decided(id, 1, "U3", "M_CASE_TEAM", "T1_SEPARATION", "T6_NEPSY"), "s" + id, 1);

        assertThat(story.coordinator().get(TEAMS + id)).bodyJson().isLenientlyEqualTo("""
                    {"language": "sv", "members": [{"expertId": "15-e01"}, {"expertId": "15-e05"}],
                     "uncovered": [{"need": {"kind": "THEME", "code": "T6_NEPSY"}, "why": "NOT_IN_LANGUAGE"}]}""");
    }

    @Test
    void loadSpreadsTheWork() {
        var first = story.aCase("U3", "M_CASE_TEAM", null, "T3_SUBSTITUTE_CARE");
        var second = story.aCase("U3", "M_CASE_TEAM", null, "T3_SUBSTITUTE_CARE");

        assertThat(story.coordinator().get(TEAMS + first))
                .bodyJson()
                .extractingPath("$.members[*].expertId")
                .isEqualTo(List.of("15-e01", "15-e02"));
        assertThat(story.coordinator().get(TEAMS + second))
                .bodyJson()
                .extractingPath("$.members[*].expertId")
                .isEqualTo(List.of("15-e04", "15-e05"));
    }
}
