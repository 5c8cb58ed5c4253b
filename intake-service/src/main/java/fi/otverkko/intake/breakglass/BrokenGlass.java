package fi.otverkko.intake.breakglass;

import fi.otverkko.intake.breakglass.Breaking.Reason;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time that somebody opened a case in an emergency; kept also when the case is erased, then without its words.
///
/// @param subjectId who, never a name
/// @param text      why, in her own words, under the key of the case
/// @param review    what the data-protection officer says of it; null before
record BrokenGlass(
        String id,
        String consultationId,
        String subjectId,
        Reason reason,
        SealedText text,
        Instant at,
        Instant until,
        @Nullable Review review) {

    /// @param by subject id of the officer
    record Review(Verdict verdict, String by, Instant at) {}

    enum Verdict {
        JUSTIFIED,
        /// What follows of it is decided elsewhere: it may be a breach.
        NOT_JUSTIFIED
    }
}
