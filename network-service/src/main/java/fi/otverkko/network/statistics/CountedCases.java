package fi.otverkko.network.statistics;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import fi.otverkko.network.statistics.CountedCase.Decision;
import fi.otverkko.network.statistics.CountedCase.Submission;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.messaging.Walk;
import java.util.Date;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The cases that count, in the collection `countedCases`, by the consultation's id, while their content is kept.
@Component
class CountedCases {

    private final OutboxCollection cases;
    private final ErasedCounts erased;

    CountedCases(Outboxes outboxes, ErasedCounts erased) {
        this.cases = outboxes.collection("countedCases");
        this.erased = erased;
        cases.documents().createIndex(Indexes.ascending("state.decidedIn", "_id"));
    }

    /// @param cases in the table, each once
    record YearCount(DecisionTable table, int cases) {}

    void follow(String consultationId, Received message, UnaryOperator<CountedCase> change) {
        cases.receive(consultationId, message, state -> Change.silent(write(change.apply(read(state)))));
    }

    /// Only a number stays of an erased case. Again changes nothing.
    void erase(String consultationId) {
        cases.find(consultationId).map(stored -> read(stored.state())).ifPresent(known -> {
            if (known.counts()) {
                erased.add(consultationId, known);
            }
        });
        cases.erase(consultationId);
    }

    /// Counts a year. A case that is erased meanwhile counts once: cases are read before the numbers of the erased.
    YearCount count(int year) {
        var known = new HashMap<String, CountedCase>();
        Walk.byId(cases.documents(), eq("state.decidedIn", year))
                .forEach(document -> known.put(document.getString("_id"), read(document.get("state", Document.class))));
        var table = new DecisionTable();
        var gone = erased.addTo(table, year);
        known.keySet().removeIf(id -> gone.contains(ErasedCounts.mark(id)));
        known.values().removeIf(one -> !one.counts());
        known.values()
                .forEach(one ->
                        one.level().ifPresent(level -> one.groups().forEach(group -> table.add(group, level, 1))));
        return new YearCount(table, known.size() + gone.size());
    }

    private static Document write(CountedCase known) {
        var submission = known.submission();
        var decision = known.decision();
        return new Document("decidedIn", known.decidedIn())
                .append(
                        "submission",
                        submission == null
                                ? null
                                : new Document("round", submission.round()).append("groups", submission.groups()))
                .append(
                        "decision",
                        decision == null
                                ? null
                                : new Document("round", decision.round())
                                        .append("level", decision.level())
                                        .append("decidedAt", Date.from(decision.decidedAt())));
    }

    private static CountedCase read(@Nullable Document state) {
        if (state == null) {
            return CountedCase.UNKNOWN;
        }
        var submission = state.get("submission", Document.class);
        var decision = state.get("decision", Document.class);
        return new CountedCase(
                submission == null
                        ? null
                        : new Submission(submission.getInteger("round"), submission.getList("groups", String.class)),
                decision == null
                        ? null
                        : new Decision(
                                decision.getInteger("round"),
                                decision.getString("level"),
                                decision.getDate("decidedAt").toInstant()),
                state.getInteger("decidedIn"));
    }
}
