package fi.otverkko.intake.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Since when a consultation rests, and what has been erased of it.
///
/// @param since       when it came into its state, or when the draft was last written to
/// @param contentGone whether answers, texts and recommendations have been taken out of the document
/// @param erasedAt    when the case's key was known to be destroyed as well; null before
public record Retention(
        Instant since, boolean contentGone, @Nullable Instant erasedAt) {

    public static Retention from(Instant begun) {
        return new Retention(begun, false, null);
    }

    public Retention restingSince(Instant at) {
        return new Retention(at, contentGone, erasedAt);
    }

    public Retention withoutContent() {
        return new Retention(since, true, erasedAt);
    }

    public Retention erased(Instant at) {
        return new Retention(since, true, at);
    }
}
