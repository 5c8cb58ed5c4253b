package fi.otverkko.platform.messaging;

import java.util.List;
import org.bson.Document;

/// What to store: the new state, and the contract events to tell the others, oldest first.
///
/// @param state  the whole new state of the aggregate
/// @param events records with an `@EventType`; may be empty
public record Change(Document state, List<? extends Record> events) {

    public Change {
        events = List.copyOf(events);
    }

    /// A change that nobody else needs to know of.
    public static Change silent(Document state) {
        return new Change(state, List.of());
    }
}
