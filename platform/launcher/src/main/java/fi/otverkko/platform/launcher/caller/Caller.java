package fi.otverkko.platform.launcher.caller;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.journey.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Calls through the gateway as a careful caller does: what was not answered, or answered with 401, 429 or 5xx, can be
/// sent again with the same key.
public final class Caller {

    /// Longer than the gateway may take to say no.
    private static final Duration ONE_CALL = Duration.ofSeconds(25);

    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Instance instance;
    private final Tokens tokens;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    private record Token(String text, Instant from) {}

    public Caller(Instance instance) {
        this.instance = instance;
        this.tokens = new Tokens(instance);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    public Answer get(String user, String path) {
        return call(user, "GET", path, null, null, null);
    }

    /// Sends a command once.
    public Answer command(
            String user, String method, String path, @Nullable Object body, @Nullable String edition, String key) {
        return call(user, method, path, body, edition, key);
    }

    private Answer call(
            String user,
            String method,
            String path,
            @Nullable Object body,
            @Nullable String edition,
            @Nullable String key) {
        long begin = System.nanoTime();
        try {
            var request = HttpRequest.newBuilder(instance.at(Port.GATEWAY, path))
                    .timeout(ONE_CALL)
                    .header("Authorization", "Bearer " + token(user))
                    .header("Accept", "application/json, application/problem+json")
                    .header("Accept-Language", "sv")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(json.writeValueAsString(body)));
            header(request, "Content-Type", body == null ? null : "application/json");
            header(request, "If-Match", edition == null ? null : "\"" + edition + "\"");
            header(request, "Idempotency-Key", key);
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                held.remove(user);
            }
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var read = type.contains("json") && !answer.body().isBlank()
                    ? json.readTree(answer.body())
                    : json.createObjectNode();
            var etag = answer.headers().firstValue("ETag").orElse("").replaceAll("[W/\"]", "");
            boolean problem = type.startsWith("application/problem+json")
                    && !read.at("/code").asString("").isEmpty()
                    && !read.at("/title").asString("").isEmpty();
            return new Answer(answer.statusCode(), read, etag, problem, since(begin));
        } catch (IOException | JacksonException | Complaint broken) {
            return new Answer(0, json.createObjectNode(), "", false, since(begin));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    /// A token that Keycloak gave lately; an older one when it gives none.
    private String token(String user) {
        var old = held.get(user);
        if (old != null && old.from().plus(FRESH).isAfter(Instant.now())) {
            return old.text();
        }
        try {
            var fresh = new Token(tokens.of(user), Instant.now());
            held.put(user, fresh);
            return fresh.text();
        } catch (Complaint away) {
            if (old == null) {
                throw away;
            }
            return old.text();
        }
    }

    /// Forgets all tokens, so that the next call needs a new one.
    public void forgetTokens() {
        held.clear();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
