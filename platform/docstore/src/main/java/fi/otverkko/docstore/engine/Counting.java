package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What drivers send for `countDocuments`: `$match`, perhaps `$limit`, and a group of all with a sum of ones. Known
/// here because the library's aggregation looks at every document of the collection.
///
/// @param limit it is counted no further; 0 for no limit
record Counting(String collection, Document filter, int limit) {

    private static final Document ALL = new Document("_id", 1).append("n", new Document("$sum", 1));

    /// @param command an `aggregate`
    static Optional<Counting> of(Document command) {
        if (!(command.get("aggregate") instanceof String collection)
                || !(command.get("pipeline") instanceof List<?> stages)
                || stages.size() < 2
                || !ALL.equals(stage(stages.getLast(), "$group"))
                || !(stage(stages.getFirst(), "$match") instanceof Document filter)) {
            return Optional.empty();
        }
        if (stages.size() == 2) {
            return Optional.of(new Counting(collection, filter, 0));
        }
        return stages.size() == 3 && stage(stages.get(1), "$limit") instanceof Number limit
                ? Optional.of(new Counting(collection, filter, limit.intValue()))
                : Optional.empty();
    }

    private static @Nullable Object stage(Object stage, String name) {
        return stage instanceof Document document && document.size() == 1 ? document.get(name) : null;
    }

    /// As an aggregation answers: nothing at all is counted as no group.
    Document answer(String namespace, int counted) {
        var groups = counted == 0 ? List.of() : List.of(new Document("_id", 1).append("n", counted));
        var cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", groups);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
