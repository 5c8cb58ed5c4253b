package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The shapes of the queries that no index could help, so that tests can name them. Fields and operators
/// only, never a value.
public final class Scans {

    /// So many different ones are enough to see that something is wrong.
    private static final int MOST = 1_000;

    private final Set<String> shapes = ConcurrentHashMap.newKeySet();

    void note(String collection, Document query, @Nullable Document sort) {
        if (shapes.size() < MOST) {
            shapes.add(collection + " " + shape(query) + (sort == null ? "" : " sorted by " + sort.keySet()));
        }
    }

    /// As `database.collection {field, field:$operator, …} sorted by [field]`.
    public List<String> shapes() {
        return shapes.stream().sorted().toList();
    }

    private static Set<String> shape(Document query) {
        var fields = new TreeSet<String>();
        query.forEach((field, demand) -> {
            switch (demand) {
                case Collection<?> branches
                when field.startsWith("$") ->
                    branches.forEach(branch -> {
                        if (branch instanceof Document document) {
                            fields.add((field.equals("$and") ? "" : field) + shape(document));
                        }
                    });
                case Document operators -> fields.add(field + ":" + operators.keySet());
                case null, default -> fields.add(field);
            }
        });
        return fields;
    }
}
