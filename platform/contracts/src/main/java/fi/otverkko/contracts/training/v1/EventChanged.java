package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A published training is not as it was announced any more; the latest one holds.
///
/// @param eventId     the training event
/// @param type        `FORUM`, `INFO`, `WEBINAR`, `SERIES` or `OTHER`
/// @param titleFi     title in Finnish; published text, not case text
/// @param titleSv     title in Swedish
/// @param titleEn     title in English
/// @param startsAt    when it begins
/// @param endsAt      when it ends
/// @param areaScope   `AREA` or `NATIONAL`
/// @param moved       whether time, place or mode changed; false if only the text or the number of places did
/// @param changedAt   UTC, whole milliseconds
@EventType(value = "training.event-changed.v1", topic = Topic.TRAINING_EVENTS)
public record EventChanged(
        String eventId,
        String type,
        String titleFi,
        @Nullable String titleSv,
        @Nullable String titleEn,
        Instant startsAt,
        Instant endsAt,
        String areaScope,
        boolean moved,
        Instant changedAt) {}
