package fi.otverkko.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void yesNoAndNotKnownAreThreeAnswersAndNoneIsAFourth() {
        var screen = Screen.of(Map.of("pingPong", true, "allExhausted", false, "immediateDanger", "UNKNOWN"));

        assertThat(screen.flag(ScreenInput.PING_PONG)).isTrue();
        assertThat(screen.flag(ScreenInput.ALL_EXHAUSTED)).isFalse();
        assertThat(screen.flag(ScreenInput.IMMEDIATE_DANGER)).isNull();
        assertThat(screen.answered(ScreenInput.IMMEDIATE_DANGER)).isTrue();
        assertThat(screen.answered(ScreenInput.SUDDEN_NEED)).isFalse();
    }

    @Test
    void nullIsNoAnswer() {
        var answers = new HashMap<String, Object>();
        answers.put("violence", null);

        assertThat(Screen.of(answers).answers()).isEmpty();
    }

    @Test
    void everyInputTakesItsOwnValuesOnly() {
        for (var input : ScreenInput.values()) {
            for (var code : input.codes()) {
                var value = input.form() == ScreenInput.Form.CODES ? List.of(code, code) : code;
                assertThat(Screen.of(Map.of(input.wireName(), value)).answered(input))
                        .isTrue();
            }
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .isThrownBy(() -> Screen.of(Map.of(input.wireName(), "NONE_SUCH")))
                    .satisfies(refusal -> assertThat(refusal.wrong())
                            .extracting(Wrong::field)
                            .containsExactly("screen." + input.wireName()));
        }
    }

    @Test
    void aNameThatCouldBeASentenceIsNotRepeated() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Screen.of(Map.of("Matti Meikäläinen", true)))
                .satisfies(refusal ->
                        assertThat(refusal.wrong()).extracting(Wrong::field).containsExactly("screen.?"));
    }
}
