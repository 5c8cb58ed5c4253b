package fi.otverkko.notification.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks the three calls of Keycloak 26 that this service makes, over real HTTP: token, one user, the
/// holders of a role. Answers are cut down to what Keycloak was seen to send.
public final class FakeKeycloak implements AutoCloseable {

    /// Paths asked for so far, the token's left out.
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /// How many tokens were given.
    public final AtomicInteger tokens = new AtomicInteger();

    private final Map<String, String> users = new LinkedHashMap<>();
    private final Map<String, List<String>> holders = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile int failing;
    private volatile boolean secretWrong;
    private volatile int tokenRevoked;

    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/ot/protocol/openid-connect/token", this::token);
        server.createContext("/admin/realms/ot/users/", this::user);
        server.createContext("/admin/realms/ot/roles/", this::role);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public DirectorySettings settings() {
        return new DirectorySettings(
                url(),
                "ot",
                "ot-notification",
                "secret",
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                100,
                500);
    }

    /// Adds an account.
    ///
    /// @param rest further fields of the user, such as `"enabled": true, "email": "a@b.example"`
    public FakeKeycloak user(String subject, String rest) {
        synchronized (users) {
            users.put(subject, "{\"id\": \"" + subject + "\", \"username\": \"x\", " + rest + "}");
        }
        return this;
    }

    public FakeKeycloak role(String role, List<String> subjects) {
        holders.put(role, subjects);
        return this;
    }

    /// From now on every question is answered with this status; 0 ends it.
    public void failWith(int status) {
        failing = status;
    }

    public void refuseTheSecret() {
        secretWrong = true;
    }

    /// All tokens given so far stop working.
    public void revokeTokens() {
        tokenRevoked = tokens.get();
    }

    private void token(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        if (secretWrong) {
            answer(call, 401, "{\"error\": \"unauthorized_client\"}");
        } else {
            answer(call, 200, """
                    {"access_token": "token-%d", "expires_in": 300, "token_type": "Bearer", "scope": "openid"}""".formatted(tokens.incrementAndGet()));
        }
    }

    private void user(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath();
        if (admitted(call)) {
            String found;
            synchronized (users) {
                found = users.get(path.substring(path.lastIndexOf('/') + 1));
            }
            answer(call, found == null ? 404 : 200, found == null ? "{\"error\": \"User not found\"}" : found);
        }
    }

    private void role(HttpExchange call) throws IOException {
        if (!admitted(call)) {
            return;
        }
        var role = call.getRequestURI().getPath().replaceAll(".*/roles/([^/]+)/users", "$1");
        var query = call.getRequestURI().getQuery();
        int first = Integer.parseInt(query.replaceAll(".*first=(\\d+).*", "$1"));
        int max = Integer.parseInt(query.replaceAll(".*max=(\\d+).*", "$1"));
        var found = holders.getOrDefault(role, List.of()).stream()
                .skip(first)
                .limit(max)
                .map(subject -> {
                    synchronized (users) {
                        return users.getOrDefault(subject, "{\"id\": \"" + subject + "\", \"enabled\": true}");
                    }
                });
        answer(call, 200, "[" + String.join(",", found.toList()) + "]");
    }

    private boolean admitted(HttpExchange call) throws IOException {
        asked.add(call.getRequestURI().getPath());
        var bearer = call.getRequestHeaders().getFirst("Authorization");
        int number = bearer == null ? 0 : Integer.parseInt(bearer.replaceAll("\\D", "0"));
        if (failing != 0) {
            answer(call, failing, "{}");
        } else if (number <= tokenRevoked) {
            answer(call, 401, "{\"error\": \"HTTP 401 Unauthorized\"}");
        } else {
            return true;
        }
        return false;
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        try (call) {
            var bytes = body.getBytes(UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
