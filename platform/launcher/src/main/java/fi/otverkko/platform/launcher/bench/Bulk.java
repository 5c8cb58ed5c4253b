package fi.otverkko.platform.launcher.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Fills the store as years of work would: copies of the requests that went through the system, each under ids, codes
/// and days of its own and in all services that keep something of it. The texts of a copy open nowhere, since its key
/// is another's: lists and writes meet the copies, which are spread over all [Stages], and single cases are read from
/// among the real ones.
final class Bulk {

    /// Where each service keeps one document or more of each request.
    private static final Map<String, List<String>> COLLECTIONS = Map.of(
            "intake", List.of("consultations"),
            "triage", List.of("screenings", "rounds"),
            "network", List.of("caseTeams", "agendaCases"),
            "notification", List.of("deliveries"));

    private static final int AT_ONCE = 500;
    private static final Duration YEARS = Duration.ofDays(3650);

    private final MongoClient store;
    private final List<String> originals;

    /// By collection and request. Looked for once: a copy may name its original, and would be copied as well.
    private final Map<MongoCollection<Document>, Map<String, List<Document>>> kept = new HashMap<>();

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    /// @param originals ids of requests that every service has handled
    Bulk(MongoClient store, List<String> originals) {
        this.store = store;
        this.originals = originals;
        COLLECTIONS.forEach((service, names) -> names.forEach(name -> {
            var collection = store.getDatabase(service).getCollection(name);
            kept.put(collection, of(collection, originals));
        }));
    }

    /// From what the store keeps of the collection: to count by a query, the embedded store takes all it finds into
    /// memory, and stops.
    long consultations() {
        return store.getDatabase("intake").getCollection("consultations").estimatedDocumentCount();
    }

    /// Copies until there are so many requests.
    void fillUp(long wanted) {
        for (long there = consultations(); there < wanted; there += AT_ONCE) {
            var copies = new ArrayList<Map.Entry<String, Copy>>();
            for (int i = 0; i < AT_ONCE; i++) {
                copies.add(Map.entry(originals.get(random.nextInt(originals.size())), new Copy()));
            }
            kept.forEach((collection, documents) -> {
                var batch = copies.stream()
                        .flatMap(copy -> documents.getOrDefault(copy.getKey(), List.of()).stream()
                                .map(document -> copy.getValue().whole(document)))
                        .toList();
                if (!batch.isEmpty()) {
                    collection.insertMany(batch, new InsertManyOptions().ordered(false));
                }
            });
        }
    }

    private static Map<String, List<Document>> of(MongoCollection<Document> collection, List<String> requests) {
        var found = new HashMap<String, List<Document>>();
        var page = page(collection, "");
        while (!page.isEmpty()) {
            for (var document : page) {
                var text = document.toJson();
                for (var request : requests) {
                    if (text.contains(request)) {
                        found.computeIfAbsent(request, _ -> new ArrayList<>()).add(document);
                    }
                }
            }
            page = page(collection, page.getLast().getString("_id"));
        }
        return found;
    }

    /// The embedded store holds in memory all that a query finds.
    private static List<Document> page(MongoCollection<Document> collection, String after) {
        return collection
                .find(new Document("_id", new Document("$gt", after)))
                .sort(new Document("_id", 1))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }

    /// One made-up request: what is an id or a code in the original is another one here, the same in all services.
    private final class Copy {

        private final Map<String, String> names = new HashMap<>();
        private final long earlier = random.nextLong(YEARS.toMillis());

        Document whole(Document original) {
            var copy = of(original);
            Stages.spread(copy, random);
            return copy;
        }

        private Document of(Document original) {
            var copy = new Document();
            original.forEach((name, value) -> copy.append(name, value(name, value)));
            List.of("pending", "lease", "dueAt", "claim").forEach(copy::remove); // nothing is left to do for it
            // no area has all the teams of ten years at work
            copy.computeIfPresent("status", (_, status) -> "NONE".equals(status) ? status : "DISSOLVED");
            return copy;
        }

        private @Nullable Object value(String name, @Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Document inner -> of(inner);
                case List<?> several ->
                    several.stream().map(one -> value(name, one)).collect(Collectors.toList());
                case Date day -> Date.from(day.toInstant().minusMillis(earlier));
                case String id
                when isId(name, id) ->
                    names.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
                case String code
                when name.equals("referenceCode") ->
                    names.computeIfAbsent(code, _ -> "B" + Long.toString(random.nextLong(Long.MAX_VALUE), 36));
                case String once when name.equals("once") || name.equals("_id") -> replaced(once);
                default -> value;
            };
        }

        /// People stay who they are.
        private boolean isId(String name, String text) {
            return !text.startsWith("00000000-")
                    && !name.equals("key")
                    && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }

        private String replaced(String text) {
            return text + "-" + Long.toString(Instant.EPOCH.plusMillis(earlier).toEpochMilli(), 36) + "-"
                    + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        }
    }
}
