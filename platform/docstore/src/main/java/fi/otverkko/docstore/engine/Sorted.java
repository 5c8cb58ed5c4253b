package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.bson.Document;
import fi.otverkko.docstore.key.Key;
import fi.otverkko.docstore.key.KeyWriter;
import fi.otverkko.docstore.key.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/// A document and what it is sorted by: the same bytes that an index sorts by, so that a list has one order,
/// with an index and without. Of a list counts what comes first, as in MongoDB; what is equal comes by id.
///
/// The library's own comparison is not used: it contradicts itself when lists and single values meet.
final class Sorted {

    private final Document document;
    private final List<Key> keys;

    private Sorted(Document document, List<Key> keys) {
        this.document = document;
        this.keys = keys;
    }

    /// The first documents in the order that a query asks for. No more than those are held at a time.
    ///
    /// @param most how many; 0 for all
    static Stream<Document> by(Document sort, Stream<Document> documents, int most) {
        var columns = new ArrayList<Function<Document, Key>>();
        Comparator<Sorted> order = (_, _) -> 0;
        for (var field : sort.entrySet()) {
            boolean up = field.getValue() instanceof Number sign && sign.intValue() > 0;
            order = order.thenComparing(column(columns.size(), up));
            columns.add(first(field.getKey(), up));
        }
        if (!sort.containsKey("_id")) {
            order = order.thenComparing(column(columns.size(), true));
            columns.add(first("_id", true));
        }
        var all = documents.map(each ->
                new Sorted(each, columns.stream().map(key -> key.apply(each)).toList()));
        return (most == 0 ? all : first(all, order, most)).sorted(order).map(each -> each.document);
    }

    private static Stream<Sorted> first(Stream<Sorted> all, Comparator<Sorted> order, int most) {
        var first = new PriorityQueue<Sorted>(order.reversed());
        all.forEach(each -> {
            first.add(each);
            if (first.size() > most) {
                first.remove(); // the last of them
            }
        });
        return first.stream();
    }

    private static Comparator<Sorted> column(int number, boolean up) {
        Comparator<Sorted> order = Comparator.comparing(each -> each.keys.get(number));
        return up ? order : order.reversed();
    }

    private static Function<Document, Key> first(String field, boolean up) {
        var path = field.split("\\.", -1);
        Comparator<Key> order = up ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return document -> Values.at(document, path).all().stream()
                .map(KeyWriter::of)
                .min(order)
                .orElseThrow();
    }
}
