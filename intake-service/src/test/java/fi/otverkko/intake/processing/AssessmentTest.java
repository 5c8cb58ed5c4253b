package fi.otverkko.intake.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.intake.processing.Assessment.Decision;
import fi.otverkko.intake.processing.Assessment.Level;
import fi.otverkko.intake.processing.Assessment.Risk;
import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 11, 1);

    /// Source: GDPR art. 36(1).
    @ParameterizedTest
    @EnumSource(Decision.class)
    void withAHighRiskLeftTheAuthorityIsAskedOrItStops(Decision decision) {
        var high = new Assessment(List.of(risk(Level.LOW), risk(Level.HIGH)), decision, REVIEW);
        var low = new Assessment(List.of(risk(Level.MODERATE)), decision, REVIEW);

        assertThatCode(low::requireDecidable).doesNotThrowAnyException();
        if (Set.of(Decision.ASK_AUTHORITY, Decision.STOP).contains(decision)) {
            assertThatCode(high::requireDecidable).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(high::requireDecidable)
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class, it -> assertThat(it.code()).isEqualTo("assessment-risk-remains"));
        }
    }

    @Test
    void risksDecisionAndReviewMustBeThere() {
        assertThat(new Assessment(List.of(), null, null).missing())
                .containsExactly("assessment.risks", "assessment.decision", "assessment.reviewOn");
        assertThat(new Assessment(List.of(risk(Level.LOW)), Decision.GO_ON, REVIEW).missing())
                .isEmpty();
    }

    private static Risk risk(Level remaining) {
        return new Risk("Sivullinen lukee.", Level.MODERATE, Level.HIGH, "Salaus.", remaining);
    }
}
