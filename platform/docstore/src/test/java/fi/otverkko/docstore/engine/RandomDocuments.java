package fi.otverkko.docstore.engine;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/// Documents and questions about them that meet often, because all is drawn from few values.
final class RandomDocuments {

    static final List<String> FIELDS = List.of("a", "b", "in.side", "list", "people.name", "people.age", "_id");

    private final Random random;
    private final boolean wild;

    /// @param wild also values that no service stores in a field that it looks for
    RandomDocuments(long seed, boolean wild) {
        this.random = new Random(seed);
        this.wild = wild;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    Document document(String id) {
        var document = new Document("_id", id);
        maybe(document, "a", wild ? anything() : scalar());
        maybe(document, "b", wild && one(3) ? anything() : scalar());
        maybe(document, "in", wild && one(4) ? anything() : maybe(new Document("n", 1), "side", scalar()));
        maybe(document, "list", wild && one(4) ? anything() : some());
        maybe(document, "people", one(8) ? List.of() : people());
        return document;
    }

    private Document maybe(Document document, String field, @Nullable Object value) {
        return one(6) ? document : document.append(field, value);
    }

    /// A change of the fields, as an update would make it.
    Document change() {
        var change = new Document("$set", new Document("a", scalar()).append("list", some()));
        return switch (number(4)) {
            case 0 -> change.append("$unset", new Document("b", ""));
            case 1 -> change.append("$set", new Document("in.side", scalar()).append("people", people()));
            case 2 -> new Document("$unset", new Document("list", "").append("a", ""));
            default -> change;
        };
    }

    Bson filter(int depth) {
        return switch (number(depth > 0 ? 14 : 9)) {
            case 0 -> gt(field(), operand());
            case 1 -> lt(field(), operand());
            case 2 -> gte(field(), operand());
            case 3 -> lte(field(), operand());
            case 4 ->
                in(
                        field(),
                        IntStream.range(0, number(4)).mapToObj(_ -> operand()).toList());
            case 5 -> oddOne();
            case 6 -> elemMatch("people", and(eq("name", operand()), gt("age", operand())));
            case 9, 10, 11 -> and(filter(depth - 1), filter(depth - 1));
            case 12 -> or(filter(depth - 1), filter(depth - 1));
            case 13 -> after();
            default -> eq(field(), operand());
        };
    }

    /// Mostly one that an index can answer without a document.
    Bson question() {
        return switch (number(5)) {
            case 0 -> filter(1);
            case 1 -> and(eq("a", operand()), in("b", operand(), operand()));
            case 2 -> in("a", operand(), operand(), operand());
            default -> eq(field(), operand());
        };
    }

    private Bson oddOne() {
        return switch (number(7)) {
            case 0 -> ne(field(), operand());
            case 1 -> nin(field(), operand(), operand());
            case 2 -> exists(field(), random.nextBoolean());
            case 3 -> eq(field(), null);
            case 4 -> size("list", number(3));
            case 5 -> new Document();
            default -> and(gt(field(), operand()), lt(field(), operand()));
        };
    }

    /// What the page after asks for.
    private Bson after() {
        var field = field();
        var at = operand();
        return or(gt(field, at), and(eq(field, at), gt("_id", id(number(300)))));
    }

    @Nullable
    Document sort() {
        if (one(4)) {
            return null;
        }
        var sort = new Document();
        int way = random.nextBoolean() ? 1 : -1;
        for (int n = number(3); n >= 0; n--) {
            sort.append(field(), one(5) ? -way : way);
        }
        return one(2) ? sort : sort.append("_id", way);
    }

    static String id(int number) {
        return "id%03d".formatted(number);
    }

    private String field() {
        return FIELDS.get(number(FIELDS.size()));
    }

    private Object operand() {
        return one(7) ? id(number(300)) : wild && one(6) ? Objects.requireNonNull(anything()) : scalar();
    }

    private Object scalar() {
        return switch (number(8)) {
            case 0 -> number(6);
            case 1 -> (long) number(6);
            case 2 -> number(12) / 2.0 - 2;
            case 3 -> Instant.ofEpochMilli(1_790_000_000_000L + number(5));
            case 4 -> random.nextBoolean();
            default -> List.of("x", "xy", "xyz", "", "ä", "x\0").get(number(6));
        };
    }

    private List<Object> some() {
        return IntStream.range(0, number(4)).mapToObj(_ -> scalar()).toList();
    }

    private List<Document> people() {
        return IntStream.range(0, number(3))
                .mapToObj(_ -> maybe(maybe(new Document("n", 1), "name", scalar()), "age", one(6) ? some() : scalar()))
                .toList();
    }

    private @Nullable Object anything() {
        return switch (number(14)) {
            case 0 -> some();
            case 1 -> people();
            case 2 -> new Document("side", scalar());
            case 3 -> new Decimal128(number(4));
            case 4 -> new Binary(new byte[] {(byte) number(3)});
            case 5 -> new ObjectId(number(3), 0);
            case 6 -> Arrays.asList(1, null, List.of("x", 2));
            case 7 ->
                List.of(Double.NaN, 1e300, 5_000_000_000.5, 5_000_000_000L, Double.POSITIVE_INFINITY)
                        .get(number(5));
            case 8 -> List.of(new Document("name", List.of(List.of("x"))));
            default -> scalar();
        };
    }

    private boolean one(int of) {
        return number(of) == 0;
    }
}
