package fi.otverkko.intake.sight;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

    @ParameterizedTest
    @CsvSource({
        "AUTHOR,      false, false, WHOLE",
        "AUTHOR,      false, true,  WHOLE",
        "SECRETARY,   false, false, WHOLE",
        "SECRETARY,   false, true,  WHOLE",
        "STAND_IN,    false, false, WHOLE",
        "STAND_IN,    false, true,  WHOLE",
        "COORDINATOR, false, false, WHOLE",
        "COORDINATOR, false, true,  NAMELESS",
        "LET_IN,      false, false, NAMELESS",
        "LET_IN,      false, true,  NAMELESS",
    })
    void whoSeesWhat(Reader reader, boolean anonymous, boolean protection, Sight sight) {
        assertThat(Sight.of(reader, anonymous, protection)).isEqualTo(sight);
    }

    @Test
    void inAnAnonymousCaseThereIsNothingToHide() {
        for (var reader : Reader.values()) {
            assertThat(Sight.of(reader, true, false)).as("%s", reader).isEqualTo(Sight.WHOLE);
            assertThat(Sight.of(reader, true, true)).as("%s", reader).isEqualTo(Sight.WHOLE);
        }
    }

    @Test
    void withoutANameTheRestStays() {
        var answers = new Answers(Map.of("D1", List.of("name"), "D4", List.of("AGE_7_9"), "D7", List.of("place")));
        assertThat(Sight.NAMELESS.shown(answers).values()).containsOnlyKeys("D4");
        assertThat(Sight.WHOLE.shown(answers)).isEqualTo(answers);
    }
}
