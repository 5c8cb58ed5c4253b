package fi.otverkko.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.signin.SignInSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks the services for their descriptions, all at once, and keeps what came of it for a minute. A service that does
/// not answer is named in the text, and asked again soon.
@Component
class Descriptions {

    private static final Logger log = LoggerFactory.getLogger(Descriptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration WHOLE_LASTS = Duration.ofMinutes(1);
    private static final Duration PART_LASTS = Duration.ofSeconds(5);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final WebClient client = WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .build();
    private final GatewaySettings settings;
    private final JsonMapper json;
    private final ObjectNode base;
    private final Mono<Described> kept;

    Descriptions(
            GatewaySettings settings,
            SignInSettings signIn,
            JsonMapper json,
            @Value("${ot.version}") String version,
            @Value("classpath:docs/base.json") Resource common,
            @Value("classpath:docs/introduction.md") Resource introduction)
            throws IOException {
        this.settings = settings;
        this.json = json;
        base = (ObjectNode) json.readTree(common.getContentAsByteArray());
        base.withObjectProperty("info")
                .put("version", version)
                .put("description", introduction.getContentAsString(UTF_8).strip());
        base.withObject("/components/securitySchemes/openId").put("openIdConnectUrl", signIn.discovery());
        base.putArray("servers").addObject().put("url", settings.at(""));
        kept = gathered()
                .cache(
                        described -> described.whole() ? WHOLE_LASTS : PART_LASTS,
                        failure -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    private record Described(String document, boolean whole) {}

    Mono<String> document() {
        return kept.map(Described::document);
    }

    private Mono<Described> gathered() {
        return Flux.fromIterable(settings.services().entrySet())
                .flatMap(service -> ask(service.getKey(), service.getValue()))
                .collectMap(Answer::service, Answer::document)
                .map(this::together);
    }

    private record Answer(String service, JsonNode document) {}

    private Mono<Answer> ask(String service, URI address) {
        return client.get()
                .uri(address.resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(byte[].class)
                .map(body -> new Answer(service, json.readTree(body)))
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn(
                            "no API description from service {}: {}",
                            service,
                            failure.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private Described together(Map<String, JsonNode> answers) {
        Map<String, JsonNode> inOrder = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        for (var service : settings.services().keySet()) {
            var answer = answers.get(service);
            if (answer == null) {
                missing.add(service);
            } else {
                inOrder.put(service, answer);
            }
        }
        var document = new ApiDescription(base, settings.open()).with(inOrder);
        if (!missing.isEmpty()) {
            var info = (ObjectNode) document.path("info");
            info.put(
                    "description",
                    info.path("description").asString() + "\n\n**Not described at the moment**, because the service"
                            + " does not answer: " + String.join(", ", missing) + ".");
        }
        return new Described(json.writeValueAsString(document), missing.isEmpty());
    }
}
