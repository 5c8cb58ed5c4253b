package fi.otverkko.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A plain HTTP client that follows no redirects and keeps no cookies.
///
/// @param headers names and values in turn, sent with every request
record Client(URI base, List<String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Reply(int status, java.net.http.HttpHeaders headers, String body) {

        @Nullable
        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /// The value that a `Set-Cookie` gives this cookie.
        String cookie(String name) {
            return headers.allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.substring(name.length() + 1).replaceAll(";.*", ""))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + headers));
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /// Status and code of a problem, `404 no-such-path`; fails if the answer is no complete problem.
        String problem() {
            var problem = json();
            var type = header("Content-Type");
            if (!"application/problem+json".equals(type)
                    || !problem.at("/type")
                            .asString()
                            .equals("/problems/" + problem.at("/code").asString())
                    || problem.at("/status").asInt() != status
                    || problem.at("/title").asString("").isEmpty()
                    || !problem.at("/correlationId").asString("").equals(header("X-Correlation-Id"))) {
                throw new AssertionError("no problem: " + type + " " + body);
            }
            return status + " " + problem.at("/code").asString();
        }
    }

    Client with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Client(base, more);
    }

    Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Reply post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    /// Sends a body without saying how long it is.
    Reply postChunked(String path, String body) {
        return send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))));
    }

    Reply send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
