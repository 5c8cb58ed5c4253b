package fi.otverkko.intake.feedback;

import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one person said of a consultation.
///
/// @param linkId through which it was given: once per link
/// @param heard  whether she was heard, 1 (not at all) to 5 (very well)
/// @param helped whether it helped, 1 to 5
/// @param themes what mattered to her; empty if she chose none
/// @param text   null if she wrote nothing
record Feedback(
        String linkId,
        String consultationId,
        Holder by,
        int heard,
        int helped,
        Set<Theme> themes,
        @Nullable SealedText text,
        Instant at) {

    Feedback {
        themes = Set.copyOf(themes);
    }

    /// Without what was said.
    @Override
    public String toString() {
        return "Feedback[" + linkId + ']';
    }
}
