package fi.otverkko.intake.guidance;

import fi.otverkko.intake.guidance.GuidanceCase.Level;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question and the answer to it.
///
/// @param question null once it is erased
/// @param kept     what who asked left in the text although the scan found it
/// @param answer   null until it is given
record Round(
        @Nullable SealedText question,
        List<Kept> kept,
        Instant askedAt,
        @Nullable Answer answer) {

    /// @param body  null once it is erased
    /// @param level of the services to which it leads; null if it leads to none
    /// @param by    the role that answered
    /// @param late  whether it came after its time
    record Answer(@Nullable SealedText body, @Nullable Level level, Role by, Instant at, boolean late) {

        Answer withoutText() {
            return new Answer(null, level, by, at, late);
        }
    }

    Round {
        kept = List.copyOf(kept);
    }

    Round answered(Answer given) {
        return new Round(question, kept, askedAt, given);
    }

    Round withoutText() {
        return new Round(null, List.of(), askedAt, answer == null ? null : answer.withoutText());
    }
}
