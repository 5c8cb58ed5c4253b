package fi.otverkko.network.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Experts, units and themed teams, in collections of these names. Other features ask here.
@Component
public class Directory {

    private static final Bson EVERYTHING = new Document();

    private final OutboxCollection experts;
    private final OutboxCollection units;
    private final OutboxCollection themedTeams;
    private final Freshness freshness;

    Directory(Outboxes outboxes, Freshness freshness) {
        this.freshness = freshness;
        this.experts = outboxes.collection("experts");
        experts.documents().createIndex(ascending("state.themes"));
        experts.documents().createIndex(ascending("state.sector"));
        experts.documents().createIndex(ascending("state.languages"));
        this.units = outboxes.collection("units");
        this.themedTeams = outboxes.collection("themedTeams");
    }

    /// Every expert of the area, by id.
    public List<Expert> experts() {
        return freshness.read(() -> find(experts, EVERYTHING, Integer.MAX_VALUE).stream()
                .map(DirectoryDocument::expert)
                .toList());
    }

    public Optional<Expert> expert(String id) {
        return experts.find(id).map(stored -> DirectoryDocument.expert(stored.state()));
    }

    /// Experts by id, after `after`, who match everything that is given.
    List<Expert> search(
            @Nullable Theme theme, @Nullable Sector sector, @Nullable String language, String after, int limit) {
        var filters = new ArrayList<Bson>(List.of(gt("_id", after)));
        if (theme != null) {
            filters.add(eq("state.themes", theme.name()));
        }
        if (sector != null) {
            filters.add(eq("state.sector", sector.name()));
        }
        if (language != null) {
            filters.add(eq("state.languages", language));
        }
        return find(experts, and(filters), limit).stream()
                .map(DirectoryDocument::expert)
                .toList();
    }

    public List<Unit> units() {
        return find(units, EVERYTHING, Integer.MAX_VALUE).stream()
                .map(DirectoryDocument::unit)
                .toList();
    }

    List<ThemedTeam> themedTeams() {
        return find(themedTeams, EVERYTHING, Integer.MAX_VALUE).stream()
                .map(DirectoryDocument::themedTeam)
                .toList();
    }

    /// Adds an expert unless the id is there, and tells the others.
    void declare(Expert expert, String areaCode) {
        experts.seed(
                expert.id(),
                new Change(DirectoryDocument.of(expert), List.of(DirectoryMessages.registered(expert, areaCode))));
        freshness.changed();
    }

    void declare(Unit unit) {
        units.seed(unit.id(), Change.silent(DirectoryDocument.of(unit)));
    }

    void declare(ThemedTeam team) {
        themedTeams.seed(team.theme().name(), Change.silent(DirectoryDocument.of(team)));
    }

    private static List<Document> find(OutboxCollection collection, Bson filter, int limit) {
        return collection
                .documents()
                .find(filter)
                .sort(ascending("_id"))
                .limit(limit == Integer.MAX_VALUE ? 0 : limit)
                .map(document -> document.get("state", Document.class))
                .into(new ArrayList<>());
    }
}
