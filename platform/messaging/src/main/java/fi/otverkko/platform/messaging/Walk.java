package fi.otverkko.platform.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Goes through many documents without holding them all at once: neither here nor in the store, whose embedded default
/// keeps in memory whatever a query finds.
public final class Walk {

    private static final int PAGE = 200;

    /// The documents that match, by `_id`, each once. A page is asked for when the one before has been used up; what is
    /// changed meanwhile so that it matches no more may still come if its page was read before.
    public static Stream<Document> byId(MongoCollection<Document> documents, Bson filter) {
        return Stream.iterate(
                        page(documents, filter),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.<Document>of()
                                : page(
                                        documents,
                                        and(filter, gt("_id", page.getLast().getString("_id")))))
                .flatMap(List::stream);
    }

    private static List<Document> page(MongoCollection<Document> documents, Bson filter) {
        return documents.find(filter).sort(ascending("_id")).limit(PAGE).into(new ArrayList<>());
    }

    private Walk() {}
}
