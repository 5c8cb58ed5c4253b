package fi.otverkko.intake.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.questionnaire.FormsForTests;
import fi.otverkko.intake.questionnaire.Item;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.Recommendation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The form after the consultation asks what can be stored, in the same codes and of the same length, and nothing else.
class RecommendationFormTest {

    private static final Questionnaire FORM = FormsForTests.recommendations();

    @Test
    void everyQuestionHasItsPlace() {
        assertThat(FORM.places().keySet())
                .containsExactlyInAnyOrder(
                        "R R1 R2 R3 R3a R4 R5 R6 U1 V3 V3a V3b V3c V3d V6 V6a V6b V6c V6d W1 W2 W3".split(" ", -1));
    }

    @Test
    void aRecommendationIsAskedForAsItIsRecorded() {
        assertThat(item("R").bounds().maxOccurs()).isEqualTo(Answering.MOST);
        assertThat(item("R1").bounds().maxLength()).isEqualTo(AnswerTexts.LONGEST_RECOMMENDATION);
        assertThat(item("R2").options()).containsExactlyInAnyOrderElementsOf(codes(Recommendation.Type.class));
        assertThat(item("R3").bounds().maxLength()).isEqualTo(AnswerTexts.LONGEST_PARTY);
        assertThat(item("R3a").options()).containsExactlyInAnyOrderElementsOf(codes(Recommendation.Sector.class));
        assertThat(item("R4").type()).isEqualTo(Item.Type.DATE);
        int longest = item("R5").bounds().maxLength();
        assertThat("M".repeat(longest)).matches(method());
        assertThat("M".repeat(longest + 1)).doesNotMatch(method());
        assertThat(item("R6").options()).containsExactlyInAnyOrderElementsOf(codes(Recommendation.Agreed.class));
        assertThat(item("U1").bounds().maxLength()).isEqualTo(AnswerTexts.LONGEST_NOT_KNOWN);
    }

    @Test
    void theFollowUpsAndTheLastWordAreAskedForAsTheyAreAnswered() {
        for (var round : List.of("V3", "V6")) {
            assertThat(item(round + 'a').options()).containsExactlyInAnyOrderElementsOf(codes(FollowUp.Outcome.class));
            assertThat(item(round + 'b').bounds().min()).isEqualTo(-2);
            assertThat(item(round + 'b').bounds().max()).isEqualTo(2);
            assertThat(item(round + 'c').options()).containsExactlyInAnyOrderElementsOf(codes(FollowUp.Obstacle.class));
        }
        for (var scale : List.of("W1", "W3")) {
            assertThat(item(scale).bounds().min()).isEqualTo(CloseOut.LEAST);
            assertThat(item(scale).bounds().max()).isEqualTo(CloseOut.MOST);
        }
        assertThat(item("W2").options()).containsExactlyInAnyOrderElementsOf(codes(CloseOut.ChangedPlan.class));
    }

    private static Pattern method() {
        return Pattern.compile(RecommendationController.METHOD);
    }

    private static Item item(String linkId) {
        return FORM.item(linkId).orElseThrow();
    }

    private static <E extends Enum<E>> List<String> codes(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}
