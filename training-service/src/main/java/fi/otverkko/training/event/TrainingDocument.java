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
                .append("areaScope", told.areaScope().name())
                .append("revision", training.revision())
                .append("movedIn", training.movedIn())
                .append("followed", training.revision() == 0)
                .append("details", details(told.details()));
    }

    private static Document details(Details details) {
        return new Document("themes", details.themes())
                .append(
                        "programme",
                        details.programme().stream()
                                .map(point -> new Document("fi", point.fi())
                                        .append("sv", point.sv())
                                        .append("en", point.en()))
                                .toList())
                .append("speakers", details.speakers())
                .append("place", details.place())
                .append("joinLink", details.joinLink())
                .append("opensAt", date(details.opensAt()))
                .append("closesAt", date(details.closesAt()));
    }

    private static Details details(@Nullable Document details) {
        return details == null
                ? Details.NONE // written before there were any
                : new Details(
                        details.getList("themes", String.class),
                        details.getList("programme", Document.class).stream()
                                .map(point ->
                                        new Title(point.getString("fi"), point.getString("sv"), point.getString("en")))
                                .toList(),
                        details.getList("speakers", String.class),
                        details.getString("place"),
                        details.getString("joinLink"),
                        instant(details.getDate("opensAt")),
                        instant(details.getDate("closesAt")));
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
                AreaScope.valueOf(state.getString("areaScope")),
                details(state.get("details", Document.class)));
        return new Training(
                id,
                told,
                state.getString("drafter"),
                Training.Status.valueOf(state.getString("status")),
                instant(state.getDate("publishedAt")),
                state.getInteger("revision", 0),
                state.getInteger("movedIn", 0));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private TrainingDocument() {}
}
