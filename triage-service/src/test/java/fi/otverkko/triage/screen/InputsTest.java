package fi.otverkko.triage.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {

    private final Inputs inputs = TestScreen.MODEL.criteria().inputs();

    @Test
    void whatIsMissingIsUnknownAndTheQuestionIsACase() {
        var answers = inputs.read(Map.of()).values();

        assertThat(answers).containsOnlyKeys(inputs.declared().keySet());
        assertThat(answers)
                .containsEntry("violence", "UNKNOWN")
                .containsEntry("pingPong", "UNKNOWN")
                .containsEntry("groups", List.of())
                .containsEntry("servicesCount", 0)
                .containsEntry("question", "CASE");
    }

    @Test
    void nullIsTheSameAsMissing() {
        var nulls = new HashMap<String, @Nullable Object>();
        inputs.declared().keySet().forEach(name -> nulls.put(name, null));

        assertThat(inputs.read(nulls)).isEqualTo(inputs.read(Map.of()));
    }

    @Test
    void yesAndNoAreSpeltAsBooleans() {
        var answers = inputs.read(Map.of("honour", true, "abduction", false, "trafficking", "UNKNOWN"))
                .values();

        assertThat(answers)
                .containsEntry("honour", "YES")
                .containsEntry("abduction", "NO")
                .containsEntry("trafficking", "UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "violence, HIT",
        "violence, none",
        "question, UNKNOWN",
        "question, ''",
        "honour, YES",
        "honour, true",
        "servicesCount, 3",
        "servicesCount, UNKNOWN",
        "groups, RARE_DISEASE",
        "sectors, SO"
    })
    void textThatIsNoAllowedValueIsRefusedByName(String input, String value) {
        refused(input, Map.of(input, value));
    }

    @Test
    void otherShapesAreRefusedByName() {
        refused("violence", Map.of("violence", true));
        refused("violence", Map.of("violence", List.of("NONE")));
        refused("honour", Map.of("honour", 1));
        refused("groups", Map.of("groups", List.of("RARE_DISEASE", "OTHER")));
        refused("groups", Map.of("groups", Arrays.asList("RARE_DISEASE", null)));
        refused("sectors", Map.of("sectors", Map.of("SO", true)));
        for (Object number : List.of(-1, 2.5, 3e12, Double.NaN, Double.POSITIVE_INFINITY)) {
            refused("servicesCount", Map.of("servicesCount", number));
        }
    }

    @Test
    void theRefusalNamesWhatIsAllowedAndDoesNotRepeatWhatWasTyped() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> inputs.read(Map.of("notice", "soitin äidille")))
                .satisfies(refusal -> assertThat(refusal.arguments())
                        .containsExactly("notice", "MADE, NOT_MADE, NOT_NEEDED, UNKNOWN"));
    }

    @Test
    void anInputThatDoesNotExistIsRefused() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> inputs.read(Map.of("mood", "GOOD")))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("screen-input-unknown");
                    assertThat(refusal.arguments()).first().isEqualTo("mood");
                });
    }

    private void refused(String input, Map<String, ? extends @Nullable Object> given) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> inputs.read(given))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("screen-value-unknown");
                    assertThat(refusal.arguments()).first().isEqualTo(input);
                });
    }
}
