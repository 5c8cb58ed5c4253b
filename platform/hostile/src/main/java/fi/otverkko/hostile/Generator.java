package fi.otverkko.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes requests: the same seed and number give the same request, but for the ids that were learnt meanwhile.
public final class Generator {

    private static final List<String> METHODS = List.of("PATCH", "TRACE", "DELETE", "OPTIONS", "FOO", "get", "PUT");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "nonsense",
            "*/*",
            "application/vnd.api+json");
    private static final List<String> HEADERS = List.of(
            "Idempotency-Key",
            "If-Match",
            "Accept",
            "Accept-Language",
            "X-Correlation-Id",
            "Content-Encoding",
            "Range",
            "traceparent",
            "Expect",
            "Cookie");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "\"",
            "\"1",
            "W/\"1\"",
            "*",
            "\"99999999999999999999\"",
            "\"-1\"",
            "gzip",
            "bytes=5-1",
            "xx;q=9",
            "application/xml",
            "00-00-00-00",
            "a\tb",
            "\u00e4\u00ff",
            "x".repeat(300),
            "x".repeat(9_000),
            "${jndi:ldap://127.0.0.1/a}",
            "fi, sv;q=0.x, *;q=2");

    private final List<Operation> operations;
    private final Known known;
    private final long seed;

    /// @param known what a well-behaved client would know by now
    public Generator(List<Operation> operations, Known known, long seed) {
        this.operations = operations;
        this.known = known;
        this.seed = seed;
    }

    /// The `number`th request, without a token, and which operation it is about.
    public Aimed request(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var operation = operations.get(random.nextInt(operations.size()));
        var good = good(operation, random);
        return new Aimed(operation, spoil(operation, good, random));
    }

    /// A request and whom it is sent to.
    ///
    /// @param operation whose callers may send it
    public record Aimed(Operation operation, Request request) {}

    private Request good(Operation operation, RandomGenerator random) {
        var target = operation.path();
        var id = known.id(target, random);
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                target = target.replace("{" + parameter.name() + "}", id);
            }
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "application/json");
        headers.put("Accept-Language", List.of("fi", "sv", "en").get(random.nextInt(3)));
        var body = "";
        if (!operation.method().equals("GET")) {
            headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
            headers.put("If-Match", "\"" + known.edition(id) + "\"");
        }
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            var sample = operation.example() != null && random.nextBoolean()
                    ? operation.example()
                    : new Samples(operation.whole(), random).of(operation.body());
            body = Bodies.bytes(sample.toString());
        }
        return new Request("well formed", operation.method(), target, headers, body, false);
    }

    private Request spoil(Operation operation, Request good, RandomGenerator random) {
        boolean hasBody = operation.body() != null;
        return switch (random.nextInt(hasBody ? 12 : 7)) {
            case 0 -> header(good, random);
            case 1 -> target(good, random);
            case 2 -> random.nextInt(3) == 0 ? method(good, random) : query(operation, good, random);
            case 3 -> missing(good, random);
            case 4, 5 -> query(operation, good, random);
            case 6 -> hasBody ? type(good, random) : bodyWhereNoneBelongs(good, random);
            default -> body(operation, good, random);
        };
    }

    private static Request header(Request good, RandomGenerator random) {
        var name = HEADERS.get(random.nextInt(HEADERS.size()));
        var value = HEADER_VALUES.get(random.nextInt(HEADER_VALUES.size()));
        return described(good.with(name, value), "header " + name);
    }

    private static Request missing(Request good, RandomGenerator random) {
        var names = List.copyOf(good.headers().keySet());
        var name = names.get(random.nextInt(names.size()));
        var fewer = new LinkedHashMap<>(good.headers());
        fewer.remove(name);
        return new Request("without " + name, good.method(), good.target(), fewer, good.body(), false);
    }

    private static Request method(Request good, RandomGenerator random) {
        var method = METHODS.get(random.nextInt(METHODS.size()));
        return new Request("method " + method, method, good.target(), good.headers(), good.body(), false);
    }

    private static Request type(Request good, RandomGenerator random) {
        return described(good.with("Content-Type", TYPES.get(random.nextInt(TYPES.size()))), "content type");
    }

    private static Request bodyWhereNoneBelongs(Request good, RandomGenerator random) {
        var body = Bodies.bytes(Malice.text(random));
        return new Request(
                "a body where none belongs", good.method(), good.target(), good.headers(), body, random.nextBoolean());
    }

    private static Request target(Request good, RandomGenerator random) {
        var piece = random.nextBoolean() ? encoded(Malice.text(random)) : raw(random);
        var parts = good.target().split("/", -1);
        parts[random.nextInt(Math.min(3, parts.length - 1), parts.length)] = piece;
        return new Request("path", good.method(), String.join("/", parts), good.headers(), good.body(), false);
    }

    private static Request query(Operation operation, Request good, RandomGenerator random) {
        var names = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Operation.Parameter::name)
                .toList();
        var name = names.isEmpty() || random.nextInt(8) == 0 ? "unknown" : names.get(random.nextInt(names.size()));
        var value = random.nextBoolean() ? encoded(Malice.text(random)) : encoded(Malice.literal(random));
        if (random.nextInt(6) == 0) {
            value = raw(random);
        }
        var query = name + "=" + value + (random.nextInt(5) == 0 ? "&" + name + "=" + value : "");
        return new Request(
                "query " + name, good.method(), good.target() + "?" + query, good.headers(), good.body(), false);
    }

    private static Request body(Operation operation, Request good, RandomGenerator random) {
        var sample = operation.example() != null && random.nextInt(3) > 0
                ? operation.example()
                : new Samples(operation.whole(), random).of(java.util.Objects.requireNonNull(operation.body()));
        var spoiled = new Bodies(random).spoil(sample);
        return new Request(
                "body: " + spoiled.how(),
                good.method(),
                good.target(),
                good.headers(),
                spoiled.bytes(),
                random.nextInt(4) == 0);
    }

    /// What no client may send in a target unencoded, or encodes wrongly.
    private static String raw(RandomGenerator random) {
        return List.of(
                        "%",
                        "%zz", "%c3%28", "%00", "..", "%2e%2e", "a;b=c", "%2f", "{}", "|", "\"", "<x>", "\u00e4",
                        "%u0041", "//", "%5c")
                .get(random.nextInt(16));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Request described(Request request, String how) {
        return new Request(how, request.method(), request.target(), request.headers(), request.body(), false);
    }
}
