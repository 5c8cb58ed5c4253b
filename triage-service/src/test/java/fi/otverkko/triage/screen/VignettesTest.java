package fi.otverkko.triage.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.triage.screen.Reading.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The synthetic vignettes come out exactly, and so do the two edges.
class VignettesTest {

    record Expected(
            String level,
            String urgency,
            List<String> teams,
            String model,
            List<String> addons,
            List<String> notices,
            List<String> rules) {}

    record Vignette(
            String id,
            String titleFi,
            String textFi,
            boolean synthetic,
            Map<String, Object> answers,
            Expected expected) {

        @Override
        public String toString() {
            return id;
        }
    }

    record Vignettes(String note, List<Vignette> vignettes) {}

    static Stream<Vignette> vignettes() {
        var file = VignettesTest.class.getResourceAsStream("/vignettes.json");
        return JsonMapper.shared().readValue(file, Vignettes.class).vignettes().stream();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void comeOutAsExpected(Vignette vignette) {
        var proposal = TestScreen.propose(vignette.answers());

        assertThat(new Expected(
                        proposal.level(),
                        proposal.urgency(),
                        proposal.teams(),
                        proposal.model(),
                        proposal.addons(),
                        proposal.notices(),
                        proposal.rules()))
                .isEqualTo(vignette.expected());
    }

    @Test
    void thereAreEight() {
        assertThat(vignettes()).hasSize(8).allMatch(Vignette::synthetic);
    }

    @Test
    void noAnswersAtAllNeedATalk() {
        assertThat(TestScreen.outcome(Map.of()))
                .isEqualTo(new Outcome(
                        "TALK", "U3", List.of(), "M_COORDINATOR_CALL", List.of(), List.of(), List.of("L11"), 4));
    }

    @Test
    void aGeneralThemeIsNotAssessed() {
        assertThat(TestScreen.outcome(Map.of("question", "GENERAL_THEME")))
                .isEqualTo(new Outcome(
                        "NOT_ASSESSED", "U3", List.of(), "M_THEME_DISCUSSION", List.of(), List.of(), List.of("L0"), 4));
    }
}
