package fi.otverkko.network.meeting;

import fi.otverkko.network.group.SlotDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a meeting lies in the document store.
final class MeetingDocument {

    static Meeting read(Document state) {
        return new Meeting(
                SlotDocument.read(state.get("slot", Document.class)),
                state.getList("items", Document.class).stream()
                        .map(MeetingDocument::item)
                        .toList(),
                instant(state.getDate("closedAt")),
                deviation(state.get("deviation", Document.class)));
    }

    static Document write(Meeting meeting) {
        return new Document("slot", SlotDocument.write(meeting.slot()))
                .append(
                        "items",
                        meeting.items().stream().map(MeetingDocument::item).toList())
                .append("closedAt", date(meeting.closedAt()))
                .append("deviation", deviation(meeting.deviation()));
    }

    private static Item item(Document item) {
        return new Item(
                item.getString("consultationId"),
                item.getList("members", String.class),
                item.getDate("accessUntil").toInstant(),
                item.getDate("addedAt").toInstant(),
                instant(item.getDate("neededBy")),
                instant(item.getDate("openedAt")));
    }

    private static Document item(Item item) {
        return new Document("consultationId", item.consultationId())
                .append("members", item.members())
                .append("accessUntil", date(item.accessUntil()))
                .append("addedAt", date(item.addedAt()))
                .append("neededBy", date(item.neededBy()))
                .append("openedAt", date(item.openedAt()));
    }

    private static @Nullable Deviation deviation(@Nullable Document deviation) {
        return deviation == null
                ? null
                : new Deviation(
                        Deviation.Kind.valueOf(deviation.getString("kind")),
                        Deviation.Reason.valueOf(deviation.getString("reason")),
                        LocalDate.parse(deviation.getString("from")),
                        deviation.getDate("at").toInstant());
    }

    private static @Nullable Document deviation(@Nullable Deviation deviation) {
        return deviation == null
                ? null
                : new Document("kind", deviation.kind().name())
                        .append("reason", deviation.reason().name())
                        .append("from", deviation.from().toString())
                        .append("at", date(deviation.at()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private MeetingDocument() {}
}
