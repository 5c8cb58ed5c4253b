package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A training or info can be seen and, if it takes registrations, registered for.
///
/// @param eventId     the training event
/// @param type        `FORUM`, `INFO`, `WEBINAR`, `SERIES` or `OTHER`
/// @param titleFi     title in Finnish; published text, not case text
/// @param titleSv     title in Swedish
/// @param titleEn     title in English
/// @param startsAt    when it begins
/// @param endsAt      when it ends
/// @param areaScope   `AREA` or `NATIONAL`
/// @param publishedAt UTC, whole milliseconds
@EventType(value = "training.event-published.v1", topic = Topic.TRAINING_EVENTS)
public record EventPublished(
        String eventId,
        String type,
        String titleFi,
        @Nullable String titleSv,
        @Nullable String titleEn,
        Instant startsAt,
        Instant endsAt,
        String areaScope,
        Instant publishedAt) {}
