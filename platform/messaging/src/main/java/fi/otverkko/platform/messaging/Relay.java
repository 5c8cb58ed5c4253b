package fi.otverkko.platform.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Sends what lies in the outboxes and forgets exactly what the broker has acknowledged.
///
/// A crash between acknowledgement and pull sends a message again under the same id and number:
/// delivery is at least once. A lease keeps replicas from doing the same work; should two work on
/// one document all the same, the others see a repetition, nothing worse.
final class Relay {

    /// Longer than the broker may take to acknowledge, so that a living relay is not overtaken.
    static final Duration LEASE = Duration.ofSeconds(45);

    /// How far the clocks of replicas, and the readings of one clock by threads that wait, may be apart. A lease that
    /// ends later than this and [#LEASE] from now dates from before the clock was set back, and holds nobody off.
    static final Duration CLOCKS_APART = Duration.ofSeconds(15);

    /// How long what was just written may wait for its turn. Shorter than [#CLOCKS_APART].
    static final Duration TURN = Duration.ofSeconds(5);

    /// How many messages are sent under one lease.
    static final int PORTION = 100;

    private final EventTransport transport;
    private final Clock clock;
    private final MeterRegistry meters;

    Relay(EventTransport transport, Clock clock, MeterRegistry meters) {
        this.transport = transport;
        this.clock = clock;
        this.meters = meters;
    }

    enum Outcome {
        /// Nothing is left to send.
        EMPTY,
        /// Another replica works on it.
        LEASED,
        /// The broker did not take all.
        REFUSED
    }

    /// Sends what this process has just written, knowing it without reading it again.
    Outcome relay(Fresh fresh) {
        if (clock.instant().isAfter(fresh.leaseUntil().minus(LEASE))) {
            return relay(fresh.collection(), fresh.id()); // its turn came too late to be sure
        }
        var messages = fresh.messages();
        int sent = transport.send(messages);
        meters.counter("ot.outbox.sent").increment(sent);
        if (sent == messages.size() && finish(fresh.collection(), fresh.id(), fresh.version(), messages)) {
            return Outcome.EMPTY;
        }
        forget(fresh.collection(), fresh.id(), messages.subList(0, sent));
        return sent < messages.size() ? Outcome.REFUSED : relay(fresh.collection(), fresh.id());
    }

    /// How long a document is leased to who writes it: he has until [#LEASE] before its end to begin with sending.
    Instant leaseOfWriter() {
        return clock.instant().plus(LEASE).plus(TURN);
    }

    /// Sends all that one document has, oldest first.
    Outcome relay(OutboxCollection collection, String id) {
        while (true) {
            var document = lease(collection, id);
            if (document == null) {
                return pending(collection, id) ? Outcome.LEASED : Outcome.EMPTY;
            }
            var outbox = document.getList("outbox", Document.class, List.of());
            var messages = outbox.stream()
                    .limit(PORTION)
                    .map(entry -> OutboxMessage.from(id, entry))
                    .toList();
            int sent = messages.isEmpty() ? 0 : transport.send(messages);
            meters.counter("ot.outbox.sent").increment(sent);
            if (sent == outbox.size() && finish(collection, id, document.getLong("version"), messages)) {
                return Outcome.EMPTY;
            }
            forget(collection, id, messages.subList(0, sent));
            if (sent < messages.size()) {
                return Outcome.REFUSED;
            }
        }
    }

    /// Ids of documents with unsent messages, in the order of their ids.
    ///
    /// @param after only ids behind this one; empty for the first
    List<String> unsent(OutboxCollection collection, String after, int limit) {
        return collection
                .documents()
                .find(and(eq("pending", true), gt("_id", after)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private @Nullable Document lease(OutboxCollection collection, String id) {
        Instant now = clock.instant();
        return collection
                .documents()
                .findOneAndUpdate(
                        and(
                                eq("_id", id),
                                eq("pending", true),
                                or(
                                        exists("lease", false),
                                        lt("lease", Date.from(now)),
                                        gt("lease", Date.from(now.plus(LEASE).plus(CLOCKS_APART))))),
                        set("lease", Date.from(now.plus(LEASE))));
    }

    private boolean pending(OutboxCollection collection, String id) {
        return collection
                        .documents()
                        .find(and(eq("_id", id), eq("pending", true)))
                        .first()
                != null;
    }

    /// Forgets everything at once, if nobody has written to the document since it was leased.
    ///
    /// @return false if somebody has; nothing is forgotten then
    private boolean finish(OutboxCollection collection, String id, long version, List<OutboxMessage> sent) {
        var untouched = and(eq("_id", id), eq("version", version));
        return collection
                        .documents()
                        .updateOne(untouched, combine(pull(sent), unset("lease"), unset("pending")))
                        .getMatchedCount()
                == 1;
    }

    private void forget(OutboxCollection collection, String id, List<OutboxMessage> sent) {
        collection.documents().updateOne(eq("_id", id), combine(pull(sent), unset("lease")));
    }

    /// Exactly these, whatever has been added meanwhile.
    private static Bson pull(List<OutboxMessage> sent) {
        return Updates.pull(
                "outbox", in("id", sent.stream().map(OutboxMessage::id).toList()));
    }
}
