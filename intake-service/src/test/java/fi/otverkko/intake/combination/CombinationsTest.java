package fi.otverkko.intake.combination;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.FormsForTests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The table of combinations: each row both ways.
class CombinationsTest {

    private static final Combinations COMBINATIONS =
            new Combinations(JsonMapper.builder().build());

    /// Of each rule the answers that are enough for it, and each of its conditions.
    static Stream<Arguments> conditions() {
        return COMBINATIONS.rules().stream()
                .flatMap(rule -> rule.when().keySet().stream().map(linkId -> Arguments.of(rule, linkId)));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("conditions")
    void warnsWhenAllHoldAndNotWhenOneIsMissing(CombinationRule rule, String linkId) {
        var enough = enough(rule);
        assertThat(rule.warns(enough)).isTrue();
        assertThat(COMBINATIONS.in(enough, true)).contains(rule);
        assertThat(COMBINATIONS.in(enough, false)).as("the family is known").isEmpty();

        assertThat(rule.warns(enough.only(it -> !it.equals(linkId)))).isFalse();
        if (!rule.when().getOrDefault(linkId, List.of()).isEmpty()) {
            var common = enough.and(new Answers(java.util.Map.of(linkId, List.of("SOMETHING_COMMON"))));
            assertThat(rule.warns(common)).isFalse();
        }
    }

    @Test
    void saysWhyInThreeLanguages() {
        assertThat(COMBINATIONS.rules())
                .hasSize(7)
                .allSatisfy(rule -> assertThat(rule.text())
                        .containsOnlyKeys("fi", "sv", "en")
                        .allSatisfy((_, text) -> assertThat(text).isNotBlank()));
        assertThat(COMBINATIONS.rules()).extracting(CombinationRule::code).doesNotHaveDuplicates();
    }

    /// Otherwise a rule could never warn, and nobody would notice.
    @Test
    void namesOnlyWhatTheAnonymousFormAsks() {
        var form = FormsForTests.anonymous();
        for (var rule : COMBINATIONS.rules()) {
            rule.when().forEach((linkId, codes) -> {
                var item = form.item(linkId).orElseThrow(() -> new AssertionError(linkId));
                assertThat(item.options()).as(rule.code()).containsAll(codes);
            });
        }
    }

    private static Answers enough(CombinationRule rule) {
        var answers = new LinkedHashMap<String, List<Object>>();
        rule.when().forEach((linkId, codes) -> answers.put(linkId, List.of(codes.isEmpty() ? "ANY" : codes.getLast())));
        return new Answers(answers);
    }
}
