package fi.otverkko.triage.screening;

import fi.otverkko.triage.screen.Answers;
import fi.otverkko.triage.screen.Proposal;
import fi.otverkko.triage.screening.Choice.Level;
import fi.otverkko.triage.screening.Choice.Model;
import fi.otverkko.triage.screening.Choice.Team;
import fi.otverkko.triage.screening.Choice.Urgency;
import fi.otverkko.triage.screening.ScreeningEvent.Proposed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A screening that proposes a case team, and what a coordinator may say to it.
final class ScreeningFixture {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final String COORDINATOR = "00000000-0000-4000-8000-000000000004";

    static final Choice AS_PROPOSED =
            new Choice(Level.YES, Urgency.U3, Model.M_CASE_TEAM, List.of(Team.L_VIP_VAATU, Team.T6_NEPSY));
    static final Choice TALK = new Choice(Level.TALK, Urgency.U3, Model.M_COORDINATOR_CALL, List.of());
    static final Choice NO = new Choice(Level.NO, Urgency.U3, Model.M_GUIDANCE, List.of());

    static Screening aScreening() {
        var proposal = new Proposal(
                "YES",
                "U3",
                List.of("L_VIP_VAATU", "T6_NEPSY"),
                "M_CASE_TEAM",
                List.of(),
                List.of(),
                List.of("L5"),
                List.of("L5", "T6", "M4b"),
                0);
        return Screening.from(
                new Proposed("screening-1", "case-1", 1, new Answers(Map.of()), proposal, "1.0.0", "abc", NOON, NOON));
    }

    private ScreeningFixture() {}
}
