package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API through the gateway, as a demo user with a real token.
public final class Api {

    /// As whom one calls without sign-in.
    public static final String NOBODY = "nobody";

    private static final Duration ONE_CALL = Duration.ofSeconds(20);
    private static final Duration UNTIL = Duration.ofSeconds(30);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Instance instance;
    private final Port port;
    private final Tokens tokens;
    // The gateway speaks no HTTP/2 in the clear; to ask for it costs each connection a detour.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    public Api(Instance instance) {
        this(instance, Port.GATEWAY);
    }

    /// The API of one service, where no gateway runs.
    public Api(Instance instance, Port port) {
        this.instance = instance;
        this.port = port;
        this.tokens = new Tokens(instance);
    }

    /// An answer of the API.
    ///
    /// @param edition the number of its ETag, empty without one
    public record Reply(int status, JsonNode body, String edition) {

        /// The text at that path of the body, empty if there is none.
        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    private record Token(String text, Instant from) {}

    public Reply get(String user, String path) {
        return expect(call(user, "GET", path, null, null), user, "GET " + path);
    }

    public Reply post(String user, String path, @Nullable Object body, @Nullable String edition) {
        return expect(call(user, "POST", path, body, edition), user, "POST " + path);
    }

    public Reply put(String user, String path, Object body, @Nullable String edition) {
        return expect(call(user, "PUT", path, body, edition), user, "PUT " + path);
    }

    /// Reads the path again and again until it shows what is waited for.
    ///
    /// @throws Complaint that names it, when it did not come in time
    public Reply await(String user, String path, String what, Predicate<Reply> there) {
        Predicate<Reply> enough = reply -> reply.status() == 200 && there.test(reply);
        var latest = Patience.ask(UNTIL, PAUSE, () -> call(user, "GET", path, null, null), enough);
        if (!enough.test(latest)) {
            throw new Complaint("Waited " + UNTIL.toSeconds() + " s in vain for this: " + what + ". GET " + path
                    + " as " + user + " says " + latest.status() + ".");
        }
        return latest;
    }

    /// A command that needs what the service hears of through Kafka: asked again for a while as long as it is
    /// refused with 404 or 409.
    public Reply postWhenHeard(String user, String path, Object body) {
        var reply = Patience.ask(
                UNTIL,
                PAUSE,
                () -> call(user, "POST", path, body, null),
                said -> said.status() != 404 && said.status() != 409);
        return expect(reply, user, "POST " + path);
    }

    private static Reply expect(Reply reply, String user, String what) {
        if (reply.status() / 100 != 2) {
            throw new Complaint(
                    what + " as " + user + " was answered with " + reply.status() + " " + reply.text("/code") + ": "
                            + reply.text("/detail") + " " + reply.body().path("violations"));
        }
        return reply;
    }

    /// One call, whatever the answer.
    ///
    /// @param user [#NOBODY] for a call without sign-in
    public Reply call(String user, String method, String path, @Nullable Object body, @Nullable String edition) {
        var request = HttpRequest.newBuilder(instance.at(port, path))
                .timeout(ONE_CALL)
                .header("Accept", "application/json, application/problem+json, */*;q=0.5")
                .header("Accept-Language", "en")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json.writeValueAsString(body)));
        if (!user.equals(NOBODY)) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (edition != null) {
            request.header("If-Match", "\"" + edition + "\"");
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var text = answer.body();
            boolean isJson =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(
                    answer.statusCode(),
                    isJson && !text.isBlank() ? json.readTree(text) : json.createObjectNode(),
                    answer.headers()
                            .firstValue("ETag")
                            .orElse("")
                            .replace("W/", "")
                            .replace("\"", ""));
        } catch (IOException unreachable) {
            throw new Complaint("Nobody answers at " + instance.at(port, "") + "; is it up? ./ot status");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private String token(String user) {
        return held.compute(
                        user,
                        (name, old) ->
                                old != null && old.from().plus(TOKEN_LIFE).isAfter(Instant.now())
                                        ? old
                                        : new Token(tokens.of(name), Instant.now()))
                .text();
    }
}
