package fi.otverkko.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// A real HTTP server in the place of a service: remembers what arrives and answers what it was told to.
final class SmallService implements AutoCloseable {

    /// What arrived, headers by lower-case name.
    record Seen(String method, String target, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private static final Answer HANG_UP = new Answer(0, Map.of(), "", 0);

    private record Answer(int status, Map<String, String> headers, String body, long delayMillis) {}

    SmallService(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> handle(name, exchange));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(String path, String body, String... headers) {
        answersAfter(0, path, body, headers);
    }

    void answersAfter(long millis, String path, String body, String... headers) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        answers.put(path, new Answer(200, named, body, millis));
    }

    void refuses(String path, int status, String body) {
        answers.put(path, new Answer(status, Map.of(), body, 0));
    }

    /// Closes the connection instead of answering.
    void hangsUp(String path) {
        answers.put(path, HANG_UP);
    }

    void forget() {
        seen.clear();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Seen last() {
        return seen().getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var path = exchange.getRequestURI().getPath();
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    flat(exchange.getRequestHeaders()),
                    body));
            var answer = answers.getOrDefault(
                    path,
                    new Answer(200, Map.of(), JsonMapper.shared().writeValueAsString(Map.of("service", name)), 0));
            if (answer.equals(HANG_UP)) {
                return;
            }
            Thread.sleep(answer.delayMillis());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            var bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> flat(Headers headers) {
        Map<String, String> flat = new LinkedHashMap<>();
        headers.forEach((name, values) -> flat.put(name.toLowerCase(java.util.Locale.ROOT), String.join(",", values)));
        return flat;
    }
}
