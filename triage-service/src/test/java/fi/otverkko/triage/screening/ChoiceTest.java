package fi.otverkko.triage.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.triage.screening.Choice.Level;
import fi.otverkko.triage.screening.Choice.Model;
import fi.otverkko.triage.screening.Choice.Team;
import fi.otverkko.triage.screening.Choice.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "NO, U3, M_CASE_TEAM, , choice-model-unfit",
        "NO, U3, M_COORDINATOR_CALL, , choice-model-unfit",
        "TALK, U3, M_GUIDANCE, , choice-model-unfit",
        "YES, U3, M_GUIDANCE, , choice-model-unfit",
        "YES, U3, M_COORDINATOR_CALL, , choice-model-unfit",
        "NOT_ASSESSED, U3, M_CASE_TEAM, , choice-model-unfit",
        "NO, U3, M_GUIDANCE, T6_NEPSY, choice-teams-unfit",
        "NOT_ASSESSED, U3, M_THEME_DISCUSSION, L_BARNAHUS, choice-teams-unfit",
        "YES, U2, M_CASE_TEAM_RAPID, T6_NEPSY, choice-not-urgent",
        "YES, U3, M_THEMED_TEAM, L_BARNAHUS, choice-team-missing"
    })
    void whatDoesNotFitTogetherIsRefused(Level level, Urgency urgency, Model model, Team team, String code) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> new Choice(level, urgency, model, team == null ? List.of() : List.of(team)))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, U2, M_GUIDANCE", "NOT_ASSESSED, U0, M_GUIDANCE", "NOT_ASSESSED, U3, M_THEME_DISCUSSION",
        "TALK, U0, M_COORDINATOR_CALL", "YES, U1, M_CASE_TEAM_RAPID", "YES, U3, M_CASE_TEAM"
    })
    void whatFitsIsTaken(Level level, Urgency urgency, Model model) {
        assertThat(new Choice(level, urgency, model, List.of()).model()).isEqualTo(model);
    }

    @Test
    void teamsAreASet() {
        var choice = new Choice(
                Level.YES, Urgency.U3, Model.M_CASE_TEAM, List.of(Team.T6_NEPSY, Team.L_BARNAHUS, Team.T6_NEPSY));

        assertThat(choice.teamNames()).containsExactly("L_BARNAHUS", "T6_NEPSY");
    }
}
