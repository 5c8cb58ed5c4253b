package fi.otverkko.notification.subscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.IndexOptions;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionCommand.Tick;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The subscriptions, in the collection `subscriptions`, each under the fingerprint of its address: an address is there
/// once, whoever is faster.
@Repository
class Subscriptions implements Subscribers {

    private static final int AT_ONCE = 500;

    private final OutboxCollection subscriptions;

    Subscriptions(Outboxes outboxes) {
        this.subscriptions = outboxes.collection("subscriptions");
        subscriptions.documents().createIndex(ascending("state.mailDueAt"), new IndexOptions().sparse(true));
        subscriptions.documents().createIndex(ascending("state.state", "state.since"));
    }

    @Override
    public Optional<Subscription> find(String id) {
        return subscriptions.find(id).map(stored -> SubscriptionDocument.read(id, stored.state()));
    }

    @Override
    public Subscription apply(String id, SubscriptionCommand command) {
        subscriptions.seed(id, change(Subscription.unknown(id)));
        return change(id, subscription -> subscription.after(command)).orElseThrow();
    }

    @Override
    public Optional<Subscription> applyIfThere(String id, SubscriptionCommand command) {
        return change(id, subscription -> subscription.after(command));
    }

    /// Those whose mail is due, longest first.
    List<String> mailsDue(Instant now, int limit) {
        return ids(lte("state.mailDueAt", Date.from(now)), ascending("state.mailDueAt"), limit);
    }

    /// The mail of a subscription, for nobody else until it falls due again.
    ///
    /// @param next when that is
    /// @return empty if somebody else has it, or it has been done
    Optional<Subscription> claimMail(String id, Instant now, Instant next) {
        var claimed = new AtomicReference<@Nullable Subscription>();
        subscriptions.maintain(id, state -> {
            var subscription = SubscriptionDocument.read(id, state);
            var due = subscription.mailDueAt();
            claimed.set(null);
            if (due == null || due.isAfter(now)) {
                return null;
            }
            var mine = subscription.mailed(subscription.askedAt(), next, subscription.mailTries() + 1);
            claimed.set(mine);
            return change(mine);
        });
        return Optional.ofNullable(claimed.get());
    }

    /// Nothing more is tried for this mail; a later one stays due.
    void mailDone(Subscription claimed) {
        change(
                claimed.id(),
                now -> now.mailDueAt() == null || !now.mailDueAt().equals(claimed.mailDueAt())
                        ? now
                        : now.mailed(now.askedAt(), null, 0));
    }

    /// What time alone changes: orders that nobody confirmed, addresses to be erased, and what is kept long enough.
    ///
    /// @param keep how long the fingerprint of an erased address is kept
    void sweep(Instant now, Duration keep) {
        overdue(State.REQUESTED, now.minus(Subscription.TO_CONFIRM)).forEach(id -> applyIfThere(id, new Tick(now)));
        overdue(State.UNSUBSCRIBED, now.minus(Subscription.TO_ERASE)).forEach(id -> applyIfThere(id, new Tick(now)));
        forget(State.EXPIRED, now.minus(Subscription.TO_ERASE));
        forget(State.ERASED, now.minus(keep));
    }

    private void forget(State state, Instant before) {
        subscriptions
                .documents()
                .deleteMany(and(eq("state.state", state.name()), lt("state.since", Date.from(before))));
    }

    private List<String> overdue(State state, Instant before) {
        var due = and(eq("state.state", state.name()), lte("state.since", Date.from(before)));
        return ids(due, ascending("state.since"), AT_ONCE);
    }

    private List<String> ids(Bson filter, Bson order, int limit) {
        return subscriptions
                .documents()
                .find(filter)
                .projection(include("_id"))
                .sort(order)
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private Optional<Subscription> change(String id, UnaryOperator<Subscription> decision) {
        return subscriptions
                .maintain(id, state -> decided(id, state, decision))
                .map(stored -> SubscriptionDocument.read(id, stored.state()));
    }

    private static @Nullable Change decided(String id, Document state, UnaryOperator<Subscription> decision) {
        var subscription = SubscriptionDocument.read(id, state);
        var next = decision.apply(subscription);
        return next.equals(subscription) ? null : change(next);
    }

    private static Change change(Subscription subscription) {
        return Change.silent(SubscriptionDocument.write(subscription));
    }
}
