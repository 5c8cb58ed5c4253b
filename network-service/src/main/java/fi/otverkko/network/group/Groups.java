package fi.otverkko.network.group;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// The groups of the area, in the collection `groups`. The meetings feature asks here.
@Component
public class Groups {

    private static final Pattern DATE_AT_END = Pattern.compile("(.+)-([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private final OutboxCollection groups;

    Groups(Outboxes outboxes) {
        this.groups = outboxes.collection("groups");
        groups.documents().createIndex(ascending("state.type"));
    }

    /// All groups, by id.
    public List<Group> all() {
        return groups.documents()
                .find()
                .sort(ascending("_id"))
                .map(document -> GroupDocument.read(document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    /// A group by its id.
    ///
    /// @throws Refusal.Unknown `group-unknown`
    public Group get(String id) {
        return groups.find(id)
                .map(stored -> GroupDocument.read(stored.state()))
                .orElseThrow(() -> new Refusal.Unknown("group-unknown"));
    }

    /// The group that takes cases of this kind; the first by id if the area has several.
    public Optional<Group> ofType(GroupType type) {
        return Optional.ofNullable(groups.documents()
                        .find(eq("state.type", type.name()))
                        .sort(ascending("_id"))
                        .first())
                .map(document -> GroupDocument.read(document.get("state", Document.class)));
    }

    /// The regular meeting that has this id in some group's calendar.
    public Optional<Slot> slot(String meetingId) {
        var end = DATE_AT_END.matcher(meetingId);
        return end.matches()
                ? groups.find(end.group(1))
                        .map(stored -> GroupDocument.read(stored.state()))
                        .flatMap(group -> day(end.group(2)).flatMap(group::slotOn))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    void declare(Group group) {
        groups.seed(group.id(), Change.silent(GroupDocument.write(group)));
    }
}
