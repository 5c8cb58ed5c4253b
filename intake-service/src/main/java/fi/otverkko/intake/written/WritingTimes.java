package fi.otverkko.intake.written;

import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How long answers in writing take.
final class WritingTimes {

    /// Of fewer nothing is told.
    private static final int FEWEST = 5;

    /// Hours from being asked to being sent, one decimal; null under five.
    ///
    /// @param sent answers that were sent
    static @Nullable Double medianHours(List<WrittenAnswer> sent) {
        if (sent.size() < FEWEST) {
            return null;
        }
        var minutes = sent.stream()
                .map(answer -> Duration.between(answer.askedAt(), Objects.requireNonNull(answer.sentAt()))
                        .toMinutes())
                .sorted()
                .toList();
        int middle = minutes.size() / 2;
        double median =
                minutes.size() % 2 == 1 ? minutes.get(middle) : (minutes.get(middle - 1) + minutes.get(middle)) / 2.0;
        return Math.round(median / 6) / 10.0;
    }

    private WritingTimes() {}
}
