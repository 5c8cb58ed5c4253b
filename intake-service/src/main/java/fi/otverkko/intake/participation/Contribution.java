package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one person said in her own section.
///
/// @param texts   sealed, by the linkId of the question or by the name of a part of [OwnView]
/// @param linkId  through which it was said last; null before anything was
/// @param savedAt null before anything was said
/// @param ready   whether she said that she is ready
record Contribution(
        String consultationId,
        Holder holder,
        Map<String, SealedText> texts,
        Set<Stance> stances,
        @Nullable String linkId,
        @Nullable Instant savedAt,
        boolean ready) {

    /// What she says to the processing of her data. Source: domain, PAR-03; GDPR art. 18 and 21.
    enum Stance {
        OBJECTS,
        ASKS_RESTRICTION,
        /// Does not want to be there when it is talked about.
        NOT_PRESENT
    }

    Contribution {
        texts = Map.copyOf(texts);
        stances = Set.copyOf(stances);
    }

    static Contribution none(String consultationId, Holder holder) {
        return new Contribution(consultationId, holder, Map.of(), Set.of(), null, null, false);
    }

    Contribution finished() {
        return new Contribution(consultationId, holder, texts, stances, linkId, savedAt, true);
    }
}
