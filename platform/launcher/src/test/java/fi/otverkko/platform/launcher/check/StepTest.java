package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void aLineSaysWhoSendsWhatAndWhatIsTold() {
        var step = Step.read(List.of("anna POST /a/{x}/b/{y} example=late field={x} refused=no => z=/id u=/of/0"))
                .getFirst();

        assertThat(step.toString()).isEqualTo("anna POST /a/{x}/b/{y} late");
        assertThat(step.thing()).isEqualTo("/a/{x}");
        assertThat(step.fields()).isEqualTo(Map.of("field", "{x}"));
        assertThat(step.told()).isEqualTo(Map.of("z", "/id", "u", "/of/0"));
        assertThat(step.refused()).isEqualTo("no");
    }

    @Test
    void anIdNobodyToldIsNoId() {
        assertThat(Step.filled("/a/{x}?b={y}", Map.of("x", "1", "y", "2"))).isEqualTo("/a/1?b=2");
        assertThat(Step.filled("/a/{x=word}", Map.of())).isEqualTo("/a/word");
        assertThatThrownBy(() -> Step.filled("/a/{x}", Map.of())).hasMessage("/a/{x}");
    }

    @Test
    void everyIdInTheListIsToldBeforeItIsNeeded() {
        var told = new HashSet<String>();
        for (var step : Examples.steps()) {
            var needed = Pattern.compile("\\{([a-z0-9]+)}").matcher(step.target() + step.fields());
            assertThat(told)
                    .as(step.toString())
                    .containsAll(needed.results().map(found -> found.group(1)).toList());
            told.addAll(step.told().keySet());
        }
        assertThat(told).isNotEmpty();
    }
}
