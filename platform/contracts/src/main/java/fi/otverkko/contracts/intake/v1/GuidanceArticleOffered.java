package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;

/// The office finds that the same answer was given again and again: an article about it would help. The article
/// itself is written by a person in the knowledge bank; no text travels.
///
/// @param offerId     the offer
/// @param theme       a theme of the OT screen such as `T6_NEPSY`, or `OTHER`
/// @param guidanceIds the guidance cases that were answered so
/// @param offeredAt   UTC, whole milliseconds
@EventType(value = "intake.guidance-article-offered.v1", topic = Topic.INTAKE_GUIDANCE)
public record GuidanceArticleOffered(String offerId, String theme, List<String> guidanceIds, Instant offeredAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public GuidanceArticleOffered {
        guidanceIds = guidanceIds == null ? List.of() : List.copyOf(guidanceIds);
    }
}
