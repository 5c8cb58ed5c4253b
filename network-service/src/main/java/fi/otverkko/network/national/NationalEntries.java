package fi.otverkko.network.national;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The directory of all areas, in the collection `nationalEntries`, by area and entry.
@Component
public class NationalEntries {

    private static final int MOST_ENTRIES = 1_000;

    private final OutboxCollection entries;

    NationalEntries(Outboxes outboxes) {
        this.entries = outboxes.collection("nationalEntries");
        entries.documents().createIndex(Indexes.ascending("state.area", "_id"));
        entries.documents().createIndex(Indexes.ascending("state.themes", "_id"));
        entries.documents().createIndex(Indexes.ascending("state.sector", "_id"));
    }

    /// Takes over what an area tells, once, and never something older than what is known.
    void learn(NationalEntry entry, Received message) {
        entries.receive(
                entry.id(),
                message,
                state -> state == null || isNewer(message, state) ? Change.silent(write(entry, message)) : null);
    }

    /// Entries that are shown now, by area and entry, after `after`, that match what is given.
    List<NationalEntry> find(@Nullable String area, @Nullable String theme, String after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("state.listed", true), gt("_id", after)));
        if (area != null) {
            filters.add(eq("state.area", area));
        }
        if (theme != null) {
            filters.add(eq("state.themes", theme));
        }
        return entries.documents()
                .find(and(filters))
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> read(document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    /// The areas that show somebody with this theme or of this sector who speaks the language, each once, by code.
    public List<String> areasWith(String themeOrSector, String language) {
        var offers = and(
                eq("state.listed", true),
                or(eq("state.themes", themeOrSector), eq("state.sector", themeOrSector)),
                eq("state.languages", language));
        return entries
                .documents()
                .find(offers)
                .sort(ascending("_id"))
                .limit(MOST_ENTRIES)
                .map(document -> document.get("state", Document.class).getString("area"))
                .into(new TreeSet<>())
                .stream()
                .toList();
    }

    /// A message may come late, from the dead letters: then the later one has been heard already.
    private static boolean isNewer(Received message, Document state) {
        int incarnation = state.getInteger("incarnation");
        return message.incarnation() > incarnation
                || (message.incarnation() == incarnation && message.number() > state.getLong("number"));
    }

    private static Document write(NationalEntry entry, Received message) {
        return new Document("area", entry.area())
                .append("entryId", entry.entryId())
                .append("listed", entry.listed())
                .append("profession", entry.profession())
                .append("sector", entry.sector())
                .append("themes", entry.themes())
                .append("languages", entry.languages())
                .append("incarnation", message.incarnation())
                .append("number", message.number());
    }

    private static NationalEntry read(Document state) {
        return new NationalEntry(
                state.getString("area"),
                state.getString("entryId"),
                state.getBoolean("listed"),
                state.getString("profession"),
                state.getString("sector"),
                state.getList("themes", String.class),
                state.getList("languages", String.class));
    }
}
