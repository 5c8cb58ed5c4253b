package fi.otverkko.notification.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import fi.otverkko.notification.deadletter.DeadLetter.State;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The letters that were found, in the collection `deadLetters`.
@Repository
class DeadLetters {

    /// The gauge of waiting letters goes no further: that many are a disaster already.
    private static final int COUNTED_AT_MOST = 1_000;

    private final OutboxCollection letters;
    private final Clock clock;

    DeadLetters(Outboxes outboxes, Clock clock, MeterRegistry meters) {
        this.letters = outboxes.collection("deadLetters");
        this.clock = clock;
        letters.documents().createIndex(descending("state.diedAt", "_id"));
        letters.documents().createIndex(descending("state.state", "state.diedAt", "_id"));
        letters.documents().createIndex(descending("state.group", "state.diedAt", "_id"));
        Gauge.builder("ot.deadletters.waiting", this, DeadLetters::countWaiting)
                .description("Letters that wait for somebody to mend the cause; 1000 means that many or more")
                .register(meters);
    }

    /// Which letters are asked for; what is null does not matter.
    record Which(
            @Nullable String group,
            @Nullable String topic,
            @Nullable State state) {

        private List<Bson> filters() {
            var filters = new ArrayList<Bson>();
            if (group != null) {
                filters.add(eq("state.group", group));
            }
            if (topic != null) {
                filters.add(eq("state.topic", topic));
            }
            if (state != null) {
                filters.add(eq("state.state", state.name()));
            }
            return filters;
        }
    }

    /// Where a page of the list begins: behind the letter that died then and has this id.
    record After(Instant diedAt, String id) {}

    /// Notes a letter; one that is known already stays as it is.
    void add(DeadLetter letter) {
        letters.seed(letter.origin().id(), Change.silent(DeadLetterDocument.write(letter)));
    }

    Optional<DeadLetter> find(String id) {
        return letters.find(id).map(DeadLetters::read);
    }

    /// Latest first.
    List<DeadLetter> list(Which which, @Nullable After after, int limit) {
        var filters = which.filters();
        if (after != null) {
            var diedAt = Date.from(after.diedAt());
            filters.add(or(lt("state.diedAt", diedAt), and(eq("state.diedAt", diedAt), lt("_id", after.id()))));
        }
        return read(filters, descending("state.diedAt", "_id"), limit);
    }

    /// Waiting letters that died in a time, both ends included, oldest first.
    List<DeadLetter> waiting(String group, String topic, @Nullable Instant from, @Nullable Instant to, int limit) {
        var filters = new Which(group, topic, State.WAITING).filters();
        if (from != null) {
            filters.add(gte("state.diedAt", Date.from(from)));
        }
        if (to != null) {
            filters.add(lte("state.diedAt", Date.from(to)));
        }
        return read(filters, ascending("state.diedAt", "_id"), limit);
    }

    /// Those of these letters that wait, oldest first.
    List<DeadLetter> waiting(String group, String topic, Collection<String> ids) {
        var filters = new Which(group, topic, State.WAITING).filters();
        filters.add(in("_id", ids));
        return read(filters, ascending("state.diedAt", "_id"), ids.size());
    }

    /// What is asked for and not yet carried out, oldest first.
    List<DeadLetter> replaying(int limit) {
        return read(new Which(null, null, State.REPLAYING).filters(), ascending("state.diedAt", "_id"), limit);
    }

    /// A person's call to replay one letter.
    Optional<DeadLetter> replay(String id, Call call) {
        return letters.update(
                        id,
                        call,
                        state -> change(DeadLetterDocument.read(id, state).replay(call.subject(), clock.instant())))
                .map(DeadLetters::read);
    }

    /// The same as a part of a call for many: nothing, if it does not wait any more.
    void replayIfWaiting(String id, String by) {
        letters.maintain(id, state -> {
            var letter = DeadLetterDocument.read(id, state);
            return letter.waiting() ? change(letter.replay(by, clock.instant())) : null;
        });
    }

    void settle(String id, boolean gone) {
        letters.maintain(id, state -> {
            var letter = DeadLetterDocument.read(id, state);
            return letter.state() == State.REPLAYING ? change(letter.settled(gone, clock.instant())) : null;
        });
    }

    /// Erases letters that are older.
    long eraseBefore(Instant time) {
        return letters.documents()
                .deleteMany(lt("state.diedAt", Date.from(time)))
                .getDeletedCount();
    }

    private double countWaiting() {
        return letters.documents()
                .find(eq("state.state", State.WAITING.name()))
                .projection(include("_id"))
                .sort(ascending("_id"))
                .limit(COUNTED_AT_MOST)
                .into(new ArrayList<>())
                .size();
    }

    private List<DeadLetter> read(List<Bson> filters, Bson order, int limit) {
        var found = filters.isEmpty()
                ? letters.documents().find()
                : letters.documents().find(and(filters));
        return found.sort(order)
                .limit(limit)
                .map(document ->
                        DeadLetterDocument.read(document.getString("_id"), document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    private static DeadLetter read(Stored stored) {
        return DeadLetterDocument.read(stored.id(), stored.state());
    }

    private static Change change(DeadLetter letter) {
        return Change.silent(DeadLetterDocument.write(letter));
    }
}
