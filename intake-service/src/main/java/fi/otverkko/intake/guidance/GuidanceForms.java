package fi.otverkko.intake.guidance;

import fi.otverkko.intake.guidance.GuidanceCase.About;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.platform.privacy.Finding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What who asks sends.
final class GuidanceForms {

    /// In which the answer is wished.
    enum Language {
        fi,
        sv,
        en
    }

    /// @param keep what looks like an identifier and is none
    record Question(
            @NotNull Theme theme,
            @NotNull About about,
            @NotNull Language language,
            @NotNull CaseText question,
            @Size(max = 20) @Nullable List<@NotNull @Valid Keep> keep) {

        List<Kept> kept() {
            return GuidanceForms.kept(question, keep);
        }
    }

    record Again(
            @NotNull CaseText question,
            @Size(max = 20) @Nullable List<@NotNull @Valid Keep> keep) {

        List<Kept> kept() {
            return GuidanceForms.kept(question, keep);
        }
    }

    /// @param start of the place, in characters from 0
    /// @param end   after its last character
    record Keep(
            @NotNull Finding.Kind kind,
            @NotNull @Min(0) @Max(10_000) Integer start,
            @NotNull @Min(1) @Max(10_000) Integer end,
            @NotNull Kept.Reason reason) {}

    private static List<Kept> kept(CaseText text, @Nullable List<Keep> keep) {
        if (keep == null) {
            return List.of();
        }
        var places = keep.stream()
                .map(place -> new Kept(
                        GuidanceTexts.QUESTION, place.kind().name(), place.start(), place.end(), place.reason()))
                .toList();
        return GuidanceTexts.found(text, places);
    }

    private GuidanceForms() {}
}
