package fi.otverkko.intake.request;

import fi.otverkko.intake.text.CaseText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form as it comes in over HTTP.
///
/// @param screen the answers for the OT screen, by input; a missing one means not known
/// @param text   what is told in words
record FormAnswers(
        @Schema(
                description =
                        "Inputs of the OT screen 1.0: a code, a list of codes, true, false, \"UNKNOWN\", or a count")
        @Nullable
        Map<String, @Nullable Object> screen,

        @Nullable Text text) {

    /// The answers in words.
    ///
    /// @param childsViewUnknownBecause instead of the child's view, where that is not known
    /// @param questions                1 to 3 questions, 500 characters each
    record Text(
            @Nullable CaseText situation,
            @Nullable CaseText childsView,
            @Nullable CaseText childsViewUnknownBecause,
            @Nullable CaseText guardiansView,
            @Nullable CaseText strengths,
            @Nullable List<@Nullable CaseText> questions) {}

    /// Says nothing: where a code belongs, somebody may have written a sentence.
    @Override
    public String toString() {
        return "FormAnswers";
    }
}
