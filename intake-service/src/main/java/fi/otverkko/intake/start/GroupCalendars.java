package fi.otverkko.intake.start;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import fi.otverkko.intake.start.GroupCalendar.Meeting;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// The groups of the area and when they meet, in the collection `group-calendars`; the latest news of each.
@Component
class GroupCalendars {

    private static final int MOST = 50;

    private final MongoCollection<Document> stored;

    GroupCalendars(MongoDatabase database) {
        stored = database.getCollection("group-calendars");
    }

    /// Keeps what is news; older news changes nothing.
    void note(GroupCalendar calendar) {
        var known = stored.find(eq("_id", calendar.groupId())).first();
        if (known == null || !known.getDate("publishedAt").toInstant().isAfter(calendar.publishedAt())) {
            stored.updateOne(
                    eq("_id", calendar.groupId()),
                    combine(
                            set("type", calendar.type()),
                            set("name", new Document(Map.<String, Object>copyOf(calendar.name()))),
                            set(
                                    "meetings",
                                    calendar.meetings().stream()
                                            .map(GroupCalendars::write)
                                            .toList()),
                            set("publishedAt", Date.from(calendar.publishedAt()))),
                    new UpdateOptions().upsert(true));
        }
    }

    /// All, by id.
    List<GroupCalendar> all() {
        return stored.find()
                .sort(ascending("_id"))
                .limit(MOST)
                .map(GroupCalendars::read)
                .into(new ArrayList<>());
    }

    private static Document write(Meeting meeting) {
        return new Document("id", meeting.meetingId())
                .append("startsAt", Date.from(meeting.startsAt()))
                .append("deadlineAt", Date.from(meeting.deadlineAt()));
    }

    private static GroupCalendar read(Document document) {
        var name = document.get("name", Document.class);
        return new GroupCalendar(
                document.getString("_id"),
                document.getString("type"),
                Map.of("fi", name.getString("fi"), "sv", name.getString("sv"), "en", name.getString("en")),
                document.getList("meetings", Document.class).stream()
                        .map(meeting -> new Meeting(
                                meeting.getString("id"),
                                meeting.getDate("startsAt").toInstant(),
                                meeting.getDate("deadlineAt").toInstant()))
                        .toList(),
                document.getDate("publishedAt").toInstant());
    }
}
