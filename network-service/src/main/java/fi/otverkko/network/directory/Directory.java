package fi.otverkko.network.directory;

import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toMap;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
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

    /// Experts by id, after `after`, who match.
    List<Expert> search(Search wish, String after, int limit) {
        return experts().stream()
                .filter(expert -> expert.id().compareTo(after) > 0 && wish.matches(expert))
                .limit(limit)
                .toList();
    }

    /// Stores how and when an expert can be had.
    ///
    /// @throws Refusal.Unknown `expert-unknown`
    Working describe(String id, Call call, Working working) {
        var stored = experts.update(
                        id,
                        call,
                        state -> Change.silent(new Document(state).append("working", WorkingDocument.of(working))))
                .orElseThrow(() -> new Refusal.Unknown("expert-unknown", id));
        freshness.changed();
        return DirectoryDocument.expert(stored.state()).working();
    }

    /// The terms in the themed teams that hold on a day, by theme and expert, with their last day where they have one.
    public Map<Theme, Map<String, Optional<LocalDate>>> terms(LocalDate day) {
        return themedTeams().stream()
                .collect(toMap(
                        ThemedTeam::theme,
                        team -> team.members().stream()
                                .filter(member -> !day.isBefore(member.from())
                                        && (member.until() == null || !day.isAfter(member.until())))
                                .collect(toMap(
                                        ThemedTeam.Member::expertId,
                                        member -> Optional.ofNullable(member.until()),
                                        (one, _) -> one))));
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
