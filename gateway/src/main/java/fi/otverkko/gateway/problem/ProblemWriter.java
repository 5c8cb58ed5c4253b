package fi.otverkko.gateway.problem;

import fi.otverkko.gateway.text.Language;
import fi.otverkko.gateway.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes a refusal as `application/problem+json`.
@Component
public class ProblemWriter {

    /// Name of the exchange's attribute, and of the header, that ties a request together across the services.
    public static final String CORRELATION = "X-Correlation-Id";

    private final JsonMapper json;
    private final Texts texts = new Texts("problems");

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Refused refused) {
        var problem = refused.problem();
        var language = Language.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var bytes = document(
                refused,
                language,
                exchange.getRequest().getPath().value(),
                exchange.getAttributeOrDefault(CORRELATION, ""));

        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language.locale());
        headers.setCacheControl("no-store");
        if (refused.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString((refused.retryAfter().toMillis() + 999) / 1000));
        }
        if (problem.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var asked = exchange.getRequest().getHeaders();
        if (asked.getContentLength() > 0 || asked.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            headers.setConnection("close"); // or it would be held open until the rest of the body comes, if ever
        }
        headers.setContentLength(bytes.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    /// A refusal as JSON in UTF-8.
    ///
    /// @param instance the path that was called; null if it cannot be made out
    public byte[] document(Refused refused, Language language, @Nullable String instance, String correlation) {
        var problem = refused.problem();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", texts.text(problem.code() + ".title", language, refused.arguments()));
        body.put("status", problem.status());
        body.put("detail", texts.text(problem.code() + ".detail", language, refused.arguments()));
        if (instance != null) {
            body.put("instance", instance);
        }
        body.put("code", problem.code());
        body.put("correlationId", correlation);
        return json.writeValueAsBytes(body);
    }
}
