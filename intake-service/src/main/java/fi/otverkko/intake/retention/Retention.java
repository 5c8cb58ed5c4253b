package fi.otverkko.intake.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Since when a consultation rests, and what has been erased of it.
///
/// @param since       when it came into its state, or when the draft was last written to
/// @param warned      whether the writer of a draft was told that it goes soon, since it was last written to
/// @param contentGone whether answers, texts and recommendations have been taken out of the document
/// @param erasedAt    when the case's key was known to be destroyed as well; null before
public record Retention(
        Instant since,
        boolean warned,
        boolean contentGone,
        @Nullable Instant erasedAt) {

    public static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    public static Retention from(Instant begun) {
        return new Retention(begun, false, false, null);
    }

    /// The day in Europe/Helsinki on which the content goes, if it is kept so long from when it came to rest.
    public LocalDate until(Period kept) {
        return LocalDate.ofInstant(since, FINLAND).plus(kept);
    }

    public Retention restingSince(Instant at) {
        return new Retention(at, false, contentGone, erasedAt);
    }

    public Retention withWarning() {
        return new Retention(since, true, contentGone, erasedAt);
    }

    public Retention withoutContent() {
        return new Retention(since, warned, true, erasedAt);
    }

    public Retention erased(Instant at) {
        return new Retention(since, warned, true, at);
    }
}
