package fi.otverkko.training.event;

import static fi.otverkko.training.event.TrainingFixture.ANNA;
import static fi.otverkko.training.event.TrainingFixture.BEFORE;
import static fi.otverkko.training.event.TrainingFixture.BERIT;
import static fi.otverkko.training.event.TrainingFixture.START;
import static fi.otverkko.training.event.TrainingFixture.aDraft;
import static fi.otverkko.training.event.TrainingFixture.announcement;
import static fi.otverkko.training.event.TrainingFixture.inReview;
import static fi.otverkko.training.event.TrainingFixture.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.training.event.TrainingCommand.AskReview;
import fi.otverkko.training.event.TrainingCommand.Publish;
import fi.otverkko.training.event.TrainingEvent.Published;
import fi.otverkko.training.event.TrainingEvent.ReviewAsked;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {

    @Test
    void aDraftGoesToReview() {
        assertThat(aDraft().decide(new AskReview(BEFORE))).containsExactly(new ReviewAsked("t1", BEFORE));
        assertThat(inReview().decide(new AskReview(BEFORE))).isEmpty();
    }

    @Test
    void anotherPersonPublishes() {
        assertThat(inReview().decide(new Publish(BERIT, BEFORE))).containsExactly(new Published("t1", BEFORE));
        assertThat(published().isPublished()).isTrue();
        assertThat(published().publishedAt()).isEqualTo(BEFORE);
    }

    @Test
    void whoDraftedItDoesNotPublishIt() {
        for (var training : List.of(aDraft(), inReview(), published())) {
            assertThatExceptionOfType(Refusal.Denied.class)
                    .isThrownBy(() -> training.decide(new Publish(ANNA, BEFORE)))
                    .extracting(Refusal::code)
                    .isEqualTo("training-own-draft");
        }
    }

    @Test
    void whatNobodyReviewedIsNotPublished() {
        refused("training-not-in-review", aDraft(), new Publish(BERIT, BEFORE));
    }

    @Test
    void whatHasStartedIsNotPublished() {
        refused("training-started", inReview(), new Publish(BERIT, START));
    }

    @Test
    void publishingTwiceIsHarmlessAndThereIsNoWayBack() {
        assertThat(published().decide(new Publish(BERIT, BEFORE))).isEmpty();
        refused("training-published", published(), new AskReview(BEFORE));
    }

    @Test
    void aTrainingEndsAfterItStarts() {
        for (Instant end : new Instant[] {START, START.minusSeconds(1)}) {
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .isThrownBy(() -> announcement(START, end))
                    .extracting(Refusal::code)
                    .isEqualTo("training-ends-before-start");
        }
    }

    private static void refused(String code, Training training, TrainingCommand command) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> training.decide(command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
