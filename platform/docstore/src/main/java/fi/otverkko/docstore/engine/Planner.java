package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.bson.Document;
import fi.otverkko.docstore.engine.Plan.Union;
import fi.otverkko.docstore.engine.Plan.Walk;
import fi.otverkko.docstore.engine.Source.Range;
import fi.otverkko.docstore.key.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses the way to the documents of a query that looks at the fewest. How many entries a stretch has is
/// counted, not guessed; how soon a walk in the right order meets its limit is guessed from the counts.
final class Planner {

    /// More stretches of one index than this are not tried.
    private static final int MOST_RANGES = 500;

    /// To look at a document and sort it after costs more than to look at it.
    private static final int SORTING = 2;

    private final Source documents;
    private final List<? extends Source> indexes;
    private boolean helped = true;

    /// @param documents all of them, by their ids
    Planner(Source documents, List<? extends Source> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    Plan plan(Document filter, Order order, int limit) {
        var conditions = new Conditions(filter);
        var id = conditions.on("_id");
        if (id != null && id.points() != null) {
            return walk(documents, conditions, order).orElseThrow();
        }
        var plans = new ArrayList<Plan>();
        Stream.concat(Stream.of(documents), indexes.stream())
                .flatMap(source -> walk(source, conditions, order).stream())
                .forEach(plans::add);
        long matches = plans.stream().mapToLong(Plan::entries).min().orElseThrow();
        for (var branches : conditions.alternatives()) {
            union(filter, branches).ifPresent(plans::add);
        }
        helped = plans.stream().anyMatch(Plan::bounded);
        return plans.stream()
                .min(Comparator.<Plan>comparingLong(plan -> cost(plan, limit, matches))
                        .thenComparing(plan -> !plan.bounded()))
                .orElseThrow();
    }

    /// How many documents match, if an index tells it exactly.
    OptionalLong count(Document filter) {
        var conditions = new Conditions(filter);
        return indexes.stream()
                .flatMap(source -> walk(source, conditions, Order.NONE).stream())
                .filter(Walk::exact)
                .mapToLong(Walk::entries)
                .findFirst();
    }

    /// Whether there was an index that could help, even if there were too few documents for it to pay.
    boolean helped() {
        return helped;
    }

    /// @param matches about how many documents match: no more than the shortest stretch has entries
    private static long cost(Plan plan, int limit, long matches) {
        if (!plan.ordered()) {
            return plan.entries() * SORTING;
        }
        return limit == 0 ? plan.entries() : Math.min(plan.entries(), limit * plan.entries() / Math.max(1, matches));
    }

    /// Each branch on its own best way, if each has one.
    private Optional<Plan> union(Document filter, List<Document> branches) {
        var walks = new ArrayList<Walk>();
        for (var branch : branches) {
            var both = new Conditions(new Document("$and", List.of(branch, filter)));
            var best = indexes.stream()
                    .flatMap(source -> walk(source, both, Order.NONE).stream())
                    .filter(Walk::bounded)
                    .min(Comparator.comparingLong(Walk::entries));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            walks.add(best.get());
        }
        return Optional.of(new Union(walks));
    }

    /// The way along one source: equality on its first fields, then a stretch of the next.
    private static Optional<Walk> walk(Source source, Conditions conditions, Order order) {
        var prefixes = List.of(Key.FIRST);
        int equal = 0;
        Conditions.@Nullable On next = null;
        for (var field : source.fields()) {
            next = conditions.on(field);
            var points = next == null ? null : next.points();
            if (points == null || (long) points.size() * prefixes.size() > MOST_RANGES) {
                break;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> points.stream().map(prefix::then))
                    .toList();
            equal++;
            next = null;
        }
        boolean bounded = equal > 0 || (next != null && !next.open());
        boolean usable = source.reliable() && (bounded || !source.partial());
        if (!usable && source.fields().size() > 1) {
            return Optional.empty();
        }
        var stretch = source.reliable() ? next : null;
        var ranges = prefixes.stream()
                .map(prefix -> range(prefix, stretch, source.many()))
                .filter(range -> !range.empty())
                .toList();
        boolean ordered =
                source.reliable() && !source.many() && order.isThatOf(source.fields(), equal, prefixes.size() == 1);
        return Optional.of(new Walk(
                source,
                ranges,
                ordered || order.isNone(),
                order.isDown(),
                bounded,
                source.reliable()
                        && !source.many()
                        && !source.partial()
                        && conditions.areAllOn(source.fields().subList(0, equal)),
                ranges.stream().mapToLong(source::count).sum()));
    }

    private static Range range(Key prefix, Conditions.@Nullable On next, boolean many) {
        var end = prefix.length() == 0 ? null : prefix.afterAll();
        if (next == null) {
            return new Range(prefix, end, prefix.length());
        }
        // of a list, one element may fulfil one end and another element the other
        return new Range(prefix.then(next.from()), many ? end : prefix.then(next.to()), prefix.length());
    }

    /// The order that a query asks for.
    ///
    /// @param fields none if it asks for none; ends with `_id`, unless it goes on below it
    record Order(List<String> fields, boolean down, boolean mixed) {

        static final Order NONE = new Order(List.of(), false, false);

        static Order of(@Nullable Document sort) {
            if (sort == null || sort.isEmpty()) {
                return NONE;
            }
            var fields = new ArrayList<String>();
            boolean up = false;
            boolean down = false;
            for (var entry : sort.entrySet()) {
                fields.add(entry.getKey());
                boolean ascending = entry.getValue() instanceof Number sign && sign.intValue() > 0;
                up |= ascending;
                down |= !ascending;
                if (entry.getKey().equals("_id")) {
                    break;
                }
            }
            if (!fields.getLast().equals("_id")) { // what is equal comes by id
                fields.add("_id");
                up = true;
            }
            return new Order(fields, down && !up, down && up);
        }

        boolean isNone() {
            return fields.isEmpty();
        }

        boolean isDown() {
            return down;
        }

        /// Whether entries made of these fields come in this order, when stretches are merged by what
        /// follows their first fields.
        ///
        /// @param equal how many the first fields are
        /// @param one   whether there is one stretch only, all of whose first fields are the same
        boolean isThatOf(List<String> made, int equal, boolean one) {
            if (mixed || isNone() || equal == made.size()) {
                return one && !isNone() && equal == made.size(); // a single document comes in any order
            }
            var constant = one ? made.subList(0, equal) : List.<String>of();
            var wanted =
                    fields.stream().filter(field -> !constant.contains(field)).toList();
            return wanted.equals(made.subList(equal, made.size()));
        }
    }
}
