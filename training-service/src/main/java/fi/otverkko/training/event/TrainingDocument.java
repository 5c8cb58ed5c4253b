package fi.otverkko.training.event;

import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.training.event.Announcement.AreaScope;
import fi.otverkko.training.event.Announcement.Audience;
import fi.otverkko.training.event.Announcement.Mode;
import fi.otverkko.training.event.Announcement.Title;
import fi.otverkko.training.event.Announcement.TrainingType;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [Training] as it lies in the store.
final class TrainingDocument {

    static Document write(Training training) {
        var told = training.announcement();
        return new Document("status", training.status().name())
                .append("drafter", training.drafter())
                .append("publishedAt", date(training.publishedAt()))
                .append("type", told.type().name())
                .append("titleFi", told.title().fi())
                .append("titleSv", told.title().sv())
                .append("titleEn", told.title().en())
                .append("startsAt", date(told.startsAt()))
                .append("endsAt", date(told.endsAt()))
                .append("mode", told.mode().name())
                .append(
                        "audience",
                        told.audience().stream().map(Enum::name).sorted().toList())
                .append("capacity", told.capacity())
                .append("areaScope", told.areaScope().name());
    }

    static Training read(Stored stored) {
        return read(stored.id(), stored.state());
    }

    static Training read(String id, Document state) {
        var told = new Announcement(
                TrainingType.valueOf(state.getString("type")),
                new Title(state.getString("titleFi"), state.getString("titleSv"), state.getString("titleEn")),
                state.getDate("startsAt").toInstant(),
                state.getDate("endsAt").toInstant(),
                Mode.valueOf(state.getString("mode")),
                state.getList("audience", String.class).stream()
                        .map(Audience::valueOf)
                        .collect(Collectors.toSet()),
                state.getInteger("capacity"),
                AreaScope.valueOf(state.getString("areaScope")));
        var published = state.getDate("publishedAt");
        return new Training(
                id,
                told,
                state.getString("drafter"),
                Training.Status.valueOf(state.getString("status")),
                published == null ? null : published.toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private TrainingDocument() {}
}
