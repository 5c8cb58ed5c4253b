package fi.otverkko.intake.written;

import fi.otverkko.intake.consultation.Consultations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How long answers in writing take, over HTTP.
@RestController
@RequestMapping("/api/intake/written-answers")
@Tag(name = "Written answer")
class WrittenTimesController {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int COUNTED = 2000;

    private final Consultations consultations;
    private final Clock clock;

    WrittenTimesController(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /// @param medianHours from being asked to being sent; null under five answers
    /// @param lateOf      how many were later than their target; null under five answers
    record Times(
            @Nullable Integer answers,
            @Nullable Double medianHours,
            @Nullable Integer lateOf) {}

    @GetMapping("/times")
    @Operation(
            summary = "How long answers in writing take",
            description = "Of the last 365 days, the latest 2,000 at most. Nothing is told of fewer than five.")
    Times times() {
        var now = clock.instant();
        var sent = consultations.writtenAnswers(now.minus(YEAR), COUNTED);
        var median = WritingTimes.medianHours(sent);
        return median == null
                ? new Times(null, null, null)
                : new Times(sent.size(), median, (int)
                        sent.stream().filter(answer -> answer.late(now)).count());
    }
}
