package fi.otverkko.platform.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.PushOptions;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// A collection in which each document carries its own outbox and inbox.
///
/// State, unsent messages, applied messages and answered calls change in one write to one document,
/// guarded by its version: all of it happens or none, without a transaction and on a MongoDB of any
/// topology (decision 0010). The shape is
/// `{_id, version, edition, events, state, outbox, pending, lease, inbox, created, calls}`; the
/// service owns `state`, this package the rest. A decision must have no side effects: it is made
/// again when somebody else was faster.
public final class OutboxCollection {

    /// How many calls of people an aggregate remembers. Source: architecture, commands.
    static final int REMEMBERED_CALLS = 20;

    private static final int ATTEMPTS = 12;

    private final MongoCollection<Document> documents;
    private final Outboxes outboxes;

    OutboxCollection(MongoCollection<Document> documents, Outboxes outboxes) {
        this.documents = documents;
        documents.createIndex(ascending("pending"), new IndexOptions().sparse(true)); // for the sweep
        documents.createIndex(ascending(Tombstone.SINCE), new IndexOptions().sparse(true));
        this.outboxes = outboxes;
    }

    /// The documents themselves, for reading. Query `state.…` by what it is, not by what it is not: a [Tombstone] has
    /// no state. Never write.
    public MongoCollection<Document> documents() {
        return documents;
    }

    public Optional<Stored> find(String id) {
        return Optional.ofNullable(load(id))
                .filter(document -> !Tombstone.is(document))
                .map(Stored::of);
    }

    /// Stores what a person's call creates, under the id that follows from the call. The same call
    /// again returns what is stored by now.
    ///
    /// @throws Refusal.Invalid `idempotency-key-reused` if the key came with another body before, or what
    ///     it created has been erased
    public Stored create(Call call, Change change) {
        var unborn = unborn(call.newId(), change);
        unborn.document().append("created", new Document("key", call.keyHash()).append("body", call.bodyHash()));
        if (insert(unborn)) {
            return Stored.of(unborn.document());
        }
        var stored = load(call.newId());
        if (stored == null
                || !call.bodyHash().equals(stored.get("created", new Document()).getString("body"))) {
            throw new Refusal.Invalid("idempotency-key-reused");
        }
        return Stored.of(stored);
    }

    /// Carries out a person's call. The same call again changes nothing and returns what is stored.
    ///
    /// @return what is now stored; empty if there is no such document
    /// @throws Refusal.Stale    `edition-stale` if the caller had seen another edition
    /// @throws Refusal.Invalid  `idempotency-key-reused` if the key came with another body before
    /// @throws Refusal.Conflict `contention` if others were faster a dozen times in a row
    public Optional<Stored> update(String id, Call call, Function<Document, Change> decision) {
        return update(id, call, state -> {}, decision);
    }

    /// The same, for those whom `entry` lets in: it looks at the state before anything else is said about the document,
    /// also when the call has been answered before, and throws what refuses the caller.
    public Optional<Stored> update(
            String id, Call call, Consumer<Document> entry, Function<Document, Change> decision) {
        return change(id, document -> {
            entry.accept(state(document));
            var earlier = Calls.find(document, call.keyHash());
            if (earlier != null) {
                if (!call.bodyHash().equals(earlier.getString("body"))) {
                    throw new Refusal.Invalid("idempotency-key-reused");
                }
                return null;
            }
            long edition = document.getLong("edition");
            if (call.edition().isPresent() && call.edition().getAsLong() != edition) {
                throw new Refusal.Stale("edition-stale", call.edition().getAsLong(), edition);
            }
            var change = decision.apply(state(document));
            var answered = new Document("key", call.keyHash())
                    .append("body", call.bodyHash())
                    .append("edition", edition + 1);
            return new Step(
                    change,
                    List.of(
                            inc("edition", 1L),
                            pushEach("calls", List.of(answered), new PushOptions().slice(-REMEMBERED_CALLS))),
                    1);
        });
    }

    /// Applies a message once, however often and in whatever order it comes. If there is no document
    /// yet, the decision is asked with `null` and may create one. If it has been erased, nothing is asked.
    ///
    /// @param decision answers `null` if the message changes nothing here
    public void receive(String id, Received message, Function<@Nullable Document, @Nullable Change> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = load(id);
            if (document == null ? begun(id, message, decision) : applied(document, message, decision)) {
                return;
            }
            pause(attempt);
        }
        throw new Refusal.Conflict("contention");
    }

    /// Erases a document, or what may yet be heard of that id: a [Tombstone] stands there from now on. Unsent messages
    /// are still sent. Again changes nothing.
    ///
    /// @throws NullPointerException if a broken message names no id: nothing of anybody may be taken for its
    /// @throws Refusal.Conflict     `contention` if others were faster a dozen times in a row
    public void erase(String id) {
        Objects.requireNonNull(id, "nothing is named that is to be erased");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = load(id);
            if (document == null ? insert(Tombstone.blank(id, outboxes.now())) : buried(document)) {
                return;
            }
            pause(attempt);
        }
        throw new Refusal.Conflict("contention");
    }

    private boolean buried(Document document) {
        var unchanged = and(eq("_id", document.getString("_id")), eq("version", document.getLong("version")));
        return Tombstone.is(document)
                || documents
                                .updateOne(unchanged, Tombstone.over(outboxes.now()))
                                .getMatchedCount()
                        == 1;
    }

    /// Whether a document of this id was erased, not long ago.
    public boolean erased(String id) {
        var document = load(id);
        return document != null && Tombstone.is(document);
    }

    /// Removes the tombstones that have stood long enough.
    void forget() {
        documents.deleteMany(Tombstone.outlived(outboxes.now()));
    }

    private boolean begun(String id, Received message, Function<@Nullable Document, @Nullable Change> decision) {
        var change = decision.apply(null);
        if (change == null) {
            return true;
        }
        var unborn = unborn(id, change);
        Inboxes.first(unborn.document(), message);
        return insert(unborn);
    }

    private boolean applied(
            Document document, Received message, Function<@Nullable Document, @Nullable Change> decision) {
        if (Tombstone.is(document)) {
            return true;
        }
        var inbox = Inboxes.read(document, message);
        if (inbox.done(message.number())) {
            outboxes.repeated(message);
            return true;
        }
        var noted = List.of(Inboxes.write(message, inbox.with(message.number())));
        return write(document, new Step(decision.apply(state(document)), noted, 0));
    }

    /// A change by the system itself: a time limit that passed, a repair. Touches no edition.
    public Optional<Stored> maintain(String id, Function<Document, @Nullable Change> decision) {
        return change(id, document -> {
            var change = decision.apply(state(document));
            return change == null ? null : new Step(change, List.of(), 0);
        });
    }

    /// Stores declared data unless the id is there already.
    public Stored seed(String id, Change change) {
        insert(unborn(id, change));
        return find(id).orElseThrow();
    }

    /// @param besides  what else is written
    /// @param editions by how much the edition rises: by one for what a person did
    private record Step(@Nullable Change change, List<Bson> besides, long editions) {}

    private Optional<Stored> change(String id, Function<Document, @Nullable Step> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = load(id);
            if (document == null || Tombstone.is(document)) {
                return Optional.empty();
            }
            var step = decision.apply(document);
            if (step == null) {
                return Optional.of(Stored.of(document));
            }
            if (write(document, step)) {
                return Optional.of(after(document, step));
            }
            pause(attempt);
        }
        throw new Refusal.Conflict("contention");
    }

    /// What is stored after a step that nobody came before: known without reading it again.
    private static Stored after(Document document, Step step) {
        var change = step.change();
        return new Stored(
                document.getString("_id"),
                document.getLong("edition") + step.editions(),
                change == null ? state(document) : change.state());
    }

    private boolean write(Document document, Step step) {
        var id = document.getString("_id");
        var updates = new ArrayList<Bson>(step.besides());
        updates.add(inc("version", 1L));
        var change = step.change();
        var messages = change == null ? List.<OutboxMessage>of() : messages(id, document.getLong("events"), change);
        // Whoever read nothing unsent, and finds the version as it was, is the first to have something to send.
        var lease = messages.isEmpty() || document.containsKey("pending")
                ? null
                : outboxes.sender().lease();
        if (change != null) {
            updates.add(set("state", change.state()));
        }
        if (!messages.isEmpty()) {
            updates.add(inc("events", (long) messages.size()));
            updates.add(pushEach(
                    "outbox", messages.stream().map(OutboxMessage::toDocument).toList()));
            updates.add(set("pending", true));
        }
        if (lease != null) {
            updates.add(set("lease", Date.from(lease)));
        }
        var result =
                documents.updateOne(and(eq("_id", id), eq("version", document.getLong("version"))), combine(updates));
        if (result.getMatchedCount() == 0) {
            return false;
        }
        written(id, document.getLong("version") + 1, lease, messages);
        return true;
    }

    private void written(String id, long version, @Nullable Instant lease, List<OutboxMessage> messages) {
        if (lease != null) {
            outboxes.sender().unsent(new Fresh(this, id, version, lease, messages));
        } else if (!messages.isEmpty()) {
            outboxes.sender().unsent(this, id);
        }
    }

    /// A document that is not stored yet, and what it will have unsent.
    private record Unborn(Document document, List<OutboxMessage> messages) {

        String id() {
            return document.getString("_id");
        }
    }

    private boolean insert(Unborn unborn) {
        var document = unborn.document();
        var lease = unborn.messages().isEmpty() ? null : outboxes.sender().lease();
        if (lease != null) {
            document.append("lease", Date.from(lease));
        }
        if (!insert(document)) {
            return false;
        }
        written(unborn.id(), document.getLong("version"), lease, unborn.messages());
        return true;
    }

    /// @return false if there is one of this id
    private boolean insert(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private Unborn unborn(String id, Change change) {
        var messages = messages(id, 0, change);
        var document = new Document("_id", id)
                .append("version", 1L)
                .append("edition", 1L)
                .append("events", (long) messages.size())
                .append("state", change.state())
                .append(
                        "outbox",
                        messages.stream().map(OutboxMessage::toDocument).toList());
        if (!messages.isEmpty()) {
            document.append("pending", true);
        }
        return new Unborn(document, messages);
    }

    private List<OutboxMessage> messages(String id, long numbersUsed, Change change) {
        var messages = new ArrayList<OutboxMessage>();
        for (var event : change.events()) {
            messages.add(outboxes.message(id, numbersUsed + messages.size() + 1, event));
        }
        return messages;
    }

    private @Nullable Document load(String id) {
        return documents.find(eq("_id", id)).first();
    }

    private static Document state(Document document) {
        return document.get("state", Document.class);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 4 + 4 * attempt));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another change was ahead", stopping);
        }
    }
}
