package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.Choice.Model.M_CASE_TEAM_RAPID;
import static fi.otverkko.triage.screening.Choice.Model.M_COORDINATOR_CALL;
import static fi.otverkko.triage.screening.Choice.Model.M_GUIDANCE;
import static fi.otverkko.triage.screening.Choice.Model.M_THEMED_TEAM;
import static fi.otverkko.triage.screening.Choice.Model.M_THEME_DISCUSSION;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.triage.screen.Proposal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be chosen for a consultation: by the screen as a proposal, by a person as a decision.
///
/// @param teams themed teams and links, alphabetically, each once
record Choice(Level level, Urgency urgency, Model model, List<Team> teams) {

    /// Whether the situation is of OT level.
    enum Level {
        YES,
        TALK,
        NO,
        NOT_ASSESSED
    }

    /// From now (`U0`: emergency first) over two working days and seven days to the next regular meeting.
    enum Urgency {
        U0,
        U1,
        U2,
        U3
    }

    /// How the consultation is held.
    enum Model {
        M_GUIDANCE,
        M_COORDINATOR_CALL,
        M_SEPARATION_GROUP,
        M_STATUTORY_EXPERT_GROUP,
        M_THEMED_TEAM,
        M_REMOTE_SPECIALIST,
        M_CASE_TEAM,
        M_CASE_TEAM_RAPID,
        M_THEME_DISCUSSION
    }

    /// Themed teams (T) and links to units outside them (L).
    enum Team {
        L_BARNAHUS,
        L_FORENSIC_UNIT,
        L_VIP_VAATU,
        T1_SEPARATION,
        T2_MIGRATION_CULTURE_LANGUAGE,
        T3_SUBSTITUTE_CARE,
        T4_YOUTH_SUBSTANCE,
        T5_DISABILITY,
        T6_NEPSY,
        T7_RARE_FUNCTIONAL;

        boolean themed() {
            return name().startsWith("T");
        }
    }

    /// @throws Refusal.Invalid `choice-model-unfit` (level, models that fit), `choice-teams-unfit` (level),
    ///     `choice-not-urgent` (model), `choice-team-missing` (model)
    Choice {
        teams = teams.stream().sorted().distinct().toList();
        var fitting = fitting(level);
        if (!fitting.contains(model)) {
            throw new Refusal.Invalid(
                    "choice-model-unfit",
                    level.name(),
                    fitting.stream().map(Model::name).collect(Collectors.joining(", ")));
        }
        if (!teams.isEmpty() && (level == Level.NO || level == Level.NOT_ASSESSED)) {
            throw new Refusal.Invalid("choice-teams-unfit", level.name());
        }
        if (model == M_CASE_TEAM_RAPID && urgency.compareTo(Urgency.U1) > 0) {
            throw new Refusal.Invalid("choice-not-urgent", model.name());
        }
        if (model == M_THEMED_TEAM && teams.stream().noneMatch(Team::themed)) {
            throw new Refusal.Invalid("choice-team-missing", model.name());
        }
    }

    static Choice of(Proposal proposal) {
        return new Choice(
                Level.valueOf(proposal.level()),
                Urgency.valueOf(proposal.urgency()),
                Model.valueOf(proposal.model()),
                teams(proposal.teams()));
    }

    static List<Team> teams(Collection<String> names) {
        return names.stream().map(Team::valueOf).toList();
    }

    List<String> teamNames() {
        return teams.stream().map(Team::name).toList();
    }

    private static Set<Model> fitting(Level level) {
        return switch (level) {
            case NOT_ASSESSED -> EnumSet.of(M_GUIDANCE, M_THEME_DISCUSSION);
            case NO -> EnumSet.of(M_GUIDANCE);
            case TALK -> EnumSet.of(M_COORDINATOR_CALL);
            case YES -> EnumSet.complementOf(EnumSet.of(M_GUIDANCE, M_THEME_DISCUSSION, M_COORDINATOR_CALL));
        };
    }
}
