package fi.otverkko.network.group;

import fi.otverkko.platform.kernel.calendar.Holiday;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a [Slot] lies in the documents that keep one.
public final class SlotDocument {

    public static Slot read(Document slot) {
        return new Slot(
                slot.getString("id"),
                slot.getString("groupId"),
                LocalDate.parse(slot.getString("date")),
                slot.getDate("startsAt").toInstant(),
                slot.getDate("endsAt").toInstant(),
                slot.getDate("deadlineAt").toInstant(),
                slot.getBoolean("extra"),
                holiday(slot.getString("holiday")),
                holiday(slot.getString("deadlineHoliday")));
    }

    public static Document write(Slot slot) {
        return new Document("id", slot.id())
                .append("groupId", slot.groupId())
                .append("date", slot.date().toString())
                .append("startsAt", Date.from(slot.startsAt()))
                .append("endsAt", Date.from(slot.endsAt()))
                .append("deadlineAt", Date.from(slot.deadlineAt()))
                .append("extra", slot.extra())
                .append("holiday", name(slot.holiday()))
                .append("deadlineHoliday", name(slot.deadlineHoliday()));
    }

    private static @Nullable Holiday holiday(@Nullable String name) {
        return name == null ? null : Holiday.valueOf(name);
    }

    private static @Nullable String name(@Nullable Holiday holiday) {
        return holiday == null ? null : holiday.name();
    }

    private SlotDocument() {}
}
