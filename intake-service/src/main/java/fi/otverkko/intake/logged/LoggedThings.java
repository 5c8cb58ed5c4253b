package fi.otverkko.intake.logged;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/// All things of one kind. A reading is in the use log before it is answered, a command after its rules have said yes
/// and before it is stored; what is refused leaves nothing there, and lists hold no text and leave nothing either.
public final class LoggedThings<T> {

    static final String UNERASED = "state.unerased";

    private final Kind<T> kind;
    private final OutboxCollection stored;
    private final Uses uses;

    public LoggedThings(Kind<T> kind, Outboxes outboxes, Uses uses) {
        this.kind = kind;
        this.stored = outboxes.collection(kind.collection());
        this.uses = uses;
        stored.documents().createIndex(ascending(UNERASED, "_id"));
    }

    /// A thing and the edition of it that a person holds.
    public record Held<T>(long edition, T thing) {}

    /// Who is let in.
    @FunctionalInterface
    public interface Entry<T> {

        /// Answers as whom the caller comes, for the use log, and refuses those who may not.
        String partOf(T thing);
    }

    /// For indexes and counting; never to write.
    public MongoCollection<Document> documents() {
        return stored.documents();
    }

    /// Stores a new one under the id that follows from the call; the same call again finds it.
    ///
    /// @param part as whom, for the use log
    public Held<T> begin(Call call, T thing, String part, Action action) {
        uses.note(kind.id(thing), part, action, kind.purpose());
        return held(stored.create(call, new Change(written(thing), kind.begun(thing))));
    }

    /// Reads one.
    ///
    /// @param entry answers as whom the caller reads it, and refuses those who may not
    /// @throws Refusal.Unknown if there is none
    public Held<T> get(String id, Entry<T> entry) {
        var held = find(id).orElseThrow(kind::unknown);
        uses.note(id, entry.partOf(held.thing()), Action.READ, kind.purpose());
        return held;
    }

    /// Carries out what a person asks of one.
    ///
    /// @param entry    answers as whom the caller does it, and refuses those who may not
    /// @param decision what is then so; asked again if somebody else was faster
    /// @throws Refusal.Unknown if there is none
    public Held<T> handle(String id, Call call, Action action, Entry<T> entry, UnaryOperator<T> decision) {
        var told = new Once();
        var held = stored.update(id, call, state -> entry.partOf(kind.read(id, state)), state -> {
                    var before = kind.read(id, state);
                    var after = decision.apply(before);
                    told.note(id, entry.partOf(before), action);
                    return new Change(written(after), kind.changed(before, after));
                })
                .map(this::held)
                .orElseThrow(kind::unknown);
        told.note(id, entry.partOf(held.thing()), Action.REPEATED);
        return held;
    }

    /// A change that the passing of time brings about; nobody's use.
    ///
    /// @param decision answers the same thing if nothing changes
    public void maintain(String id, UnaryOperator<T> decision) {
        stored.maintain(id, state -> {
            var before = kind.read(id, state);
            var after = decision.apply(before);
            return after.equals(before) ? null : new Change(written(after), kind.changed(before, after));
        });
    }

    /// Takes one away; what it told and has not sent is still sent.
    public void erase(String id) {
        stored.erase(id);
    }

    Kind<T> kind() {
        return kind;
    }

    /// Since when it rests stands in the document only as long as something is to go: by it the sweep finds it.
    private Document written(T thing) {
        var document = kind.write(thing);
        var since = kind.restsSince(thing);
        return since == null ? document : document.append("unerased", Date.from(since));
    }

    public Optional<Held<T>> find(String id) {
        return stored.find(id).map(this::held);
    }

    /// Those that a filter finds, in this order.
    public List<Held<T>> list(Bson filter, Bson order, int atMost) {
        return stored.documents()
                .find(filter)
                .sort(order)
                .limit(atMost)
                .map(document -> held(Stored.of(document)))
                .into(new ArrayList<>());
    }

    private Held<T> held(Stored document) {
        return new Held<>(document.edition(), kind.read(document.id(), document.state()));
    }

    /// One command: one entry, however often its rules are asked.
    private final class Once {

        private boolean noted;

        void note(String id, String part, Action action) {
            if (!noted) {
                uses.note(id, part, action, kind.purpose());
                noted = true;
            }
        }
    }
}
