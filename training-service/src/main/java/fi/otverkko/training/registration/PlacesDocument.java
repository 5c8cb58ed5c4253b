package fi.otverkko.training.registration;

import fi.otverkko.platform.messaging.Stored;
import java.util.Date;
import org.bson.Document;

/// The [Places] of a training as they lie in the store.
final class PlacesDocument {

    static Document write(Places places) {
        return new Document("startsAt", Date.from(places.startsAt()))
                .append("capacity", places.capacity())
                .append("confirmed", places.confirmed())
                .append("waiting", places.waiting())
                .append("revision", places.revision());
    }

    static Places read(Stored stored) {
        return read(stored.id(), stored.state());
    }

    static Places read(String id, Document state) {
        return new Places(
                id,
                state.getDate("startsAt").toInstant(),
                state.getInteger("capacity"),
                state.getList("confirmed", String.class),
                state.getList("waiting", String.class),
                state.getInteger("revision", 0));
    }

    private PlacesDocument() {}
}
