package fi.otverkko.intake.familycard;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the requester wrote for the family.
///
/// @param professions           codes of those who took part
/// @param advice                in the order in which it is read
/// @param next                  what happens next, in plain words
/// @param withYoungPersonsView whether it tells what the young person wished, to those who may see it
/// @param writtenAt             null before it was written
record FamilyCard(
        List<String> professions,
        List<Advice> advice,
        @Nullable SealedText next,
        boolean withYoungPersonsView,
        @Nullable Instant writtenAt) {

    static final FamilyCard BLANK = new FamilyCard(List.of(), List.of(), null, false, null);

    /// One recommendation in plain words.
    record Advice(String recommendationId, SealedText text) {}

    FamilyCard {
        professions = List.copyOf(professions);
        advice = List.copyOf(advice);
    }
}
