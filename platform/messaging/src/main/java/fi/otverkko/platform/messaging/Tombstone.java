package fi.otverkko.platform.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import fi.otverkko.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// What is left of an erased document: the id, and since when. No message and no call reaches it, so nothing that
/// comes late brings the erased state back, and no inbox is needed to know what had been applied.
///
/// What the document had not sent yet stays until the broker has taken it.
public final class Tombstone {

    /// How long it stands: longer than any message of before the erasure can come. Such a message lies on its topic,
    /// then among the dead letters, and after a replay on its topic again; the rest is margin.
    public static final Duration KEPT = Topic.RETENTION
            .plus(Topic.DEAD_LETTER_RETENTION)
            .plus(Topic.RETENTION)
            .plusDays(30);

    static final String SINCE = "erasedAt";

    static boolean is(Document document) {
        return document.containsKey(SINCE);
    }

    /// For an id of which nothing has been heard yet.
    static Document blank(String id, Instant at) {
        return new Document("_id", id).append("version", 1L).append(SINCE, Date.from(at));
    }

    /// Turns whatever document it is applied to into one.
    static Bson over(Instant at) {
        var erased = Stream.concat(
                Stream.of(set(SINCE, Date.from(at)), inc("version", 1L)),
                Stream.of("edition", "events", "state", "inbox", "created", "calls")
                        .map(field -> unset(field)));
        return combine(erased.toList());
    }

    /// Those that have stood long enough, and have nothing unsent.
    static Bson outlived(Instant now) {
        return and(lt(SINCE, Date.from(now.minus(KEPT))), exists("pending", false));
    }

    private Tombstone() {}
}
