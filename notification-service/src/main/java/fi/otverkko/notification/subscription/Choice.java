package fi.otverkko.notification.subscription;

import fi.otverkko.notification.letter.Language;
import java.util.EnumSet;
import java.util.Set;

/// What a subscriber chose.
///
/// @param interests at least one while mails are sent
public record Choice(Language language, Set<Interest> interests, Reach reach) {

    /// What she wants to hear of.
    public enum Interest {
        NEWSLETTER,
        WEBINARS
    }

    /// From where.
    public enum Reach {
        /// This area's own, and what is national.
        OWN_AREA,
        ALL_AREAS
    }

    public Choice {
        interests = interests.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(interests));
    }
}
