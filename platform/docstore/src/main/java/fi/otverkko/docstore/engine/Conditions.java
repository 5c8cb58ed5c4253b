package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.bson.Document;
import fi.otverkko.docstore.key.Key;
import fi.otverkko.docstore.key.KeyWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a filter demands of single fields, as far as an index can tell. Each demand is necessary; what a
/// filter says besides is left out.
final class Conditions {

    /// More values than this in an `$in` are not looked up one by one.
    private static final int MOST_POINTS = 200;

    private static final Pattern POSITION = Pattern.compile("(.*\\.)?[0-9]+(\\..*)?");

    private final Map<String, On> fields = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private int demands;

    /// What is demanded of one field: one of some values, or a value in a stretch of one type.
    ///
    /// @param points null if it is a stretch
    /// @param from   inclusive
    /// @param to     exclusive
    /// @param open   whether the stretch leaves out nothing that is likely there
    record On(@Nullable List<Key> points, Key from, Key to, boolean open) {

        static On points(List<Key> points) {
            var first = points.isEmpty() ? Key.FIRST : points.getFirst();
            return new On(
                    points, first, points.isEmpty() ? first : points.getLast().afterAll(), false);
        }

        On and(On other) {
            if (points != null || other.points != null) {
                return points != null ? this : other;
            }
            return new On(null, max(from, other.from), min(to, other.to), open && other.open);
        }

        On or(On other) {
            return new On(null, min(from, other.from), max(to, other.to), open || other.open);
        }

        private static Key min(Key one, Key other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        private static Key max(Key one, Key other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    Conditions(Document filter) {
        all(filter, "");
        for (var branches : alternatives) {
            var each = branches.stream().map(Conditions::new).toList();
            each.getFirst().fields.forEach((field, on) -> {
                if (each.stream().allMatch(branch -> branch.fields.containsKey(field))) {
                    each.stream()
                            .map(branch -> branch.fields.get(field))
                            .reduce(On::or)
                            .ifPresent(hull -> add(field, hull));
                }
            });
        }
    }

    @Nullable
    On on(String field) {
        return fields.get(field);
    }

    /// Whether the filter demands that these fields have certain values, and nothing else.
    boolean areAllOn(List<String> names) {
        return demands == fields.size()
                && fields.keySet().equals(Set.copyOf(names))
                && fields.values().stream().allMatch(on -> on.points() != null);
    }

    /// The branches of each `$or` that everything must pass.
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void all(Document filter, String path) {
        filter.forEach((name, demand) -> {
            if (name.equals("$and") && demand instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        all(document, path);
                    }
                });
            } else if (name.equals("$or") && path.isEmpty() && demand instanceof List<?> branches) {
                var documents = branches.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList();
                demands++;
                if (!documents.isEmpty() && documents.size() == branches.size()) {
                    alternatives.add(documents);
                }
            } else if (!name.startsWith("$") && !POSITION.matcher(path + name).matches()) {
                field(path + name, demand);
            } else {
                demands++;
            }
        });
    }

    private void field(String field, @Nullable Object demand) {
        if (demand instanceof Document operators) {
            operators.forEach((operator, operand) -> operator(field, operator, operand));
        } else {
            operator(field, "$eq", demand);
        }
    }

    private void operator(String field, String operator, @Nullable Object operand) {
        demands++;
        if (operator.equals("$elemMatch") && operand instanceof Document element) {
            all(element, field + ".");
        } else if (operator.equals("$in") && operand instanceof Collection<?> values) {
            if (values.size() <= MOST_POINTS && values.stream().allMatch(KeyWriter::plain)) {
                add(
                        field,
                        On.points(values.stream()
                                .map(KeyWriter::of)
                                .distinct()
                                .sorted()
                                .toList()));
            }
        } else if (operand != null && KeyWriter.plain(operand)) {
            var at = KeyWriter.of(operand);
            var type = KeyWriter.typeOf(operand);
            boolean open = operand.equals("");
            switch (operator) {
                case "$eq" -> add(field, On.points(List.of(at)));
                case "$gt" -> add(field, new On(null, at.afterAll(), type.afterAll(), open));
                case "$gte" -> add(field, new On(null, at, type.afterAll(), open));
                case "$lt" -> add(field, new On(null, type, at, false));
                case "$lte" -> add(field, new On(null, type, at.afterAll(), false));
                default -> {} // left to the matcher
            }
        }
    }

    private void add(String field, On on) {
        fields.merge(field, on, On::and);
    }
}
