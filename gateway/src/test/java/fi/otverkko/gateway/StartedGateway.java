package fi.otverkko.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The whole gateway on a port of its own, with a small server in the place of each service and of Keycloak's keys.
final class StartedGateway implements AutoCloseable {

    static final List<String> SERVICES = List.of("intake", "triage", "network", "training", "notification");

    final SmallIssuer issuer = new SmallIssuer();
    final Map<String, SmallService> services = new LinkedHashMap<>();
    private final ConfigurableApplicationContext application;

    /// @param settings more settings, as `name=value`, which win
    StartedGateway(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "server.port=0",
                "KEYCLOAK_URL=" + issuer.address(),
                "OT_PUBLIC_URL=http://127.0.0.1:1",
                "logging.structured.format.console="));
        for (var name : SERVICES) {
            var service = new SmallService(name);
            services.put(name, service);
            all.add("ot.gateway.services." + name + "=" + service.address());
        }
        all.addAll(List.of(settings));
        application = new SpringApplicationBuilder(GatewayApplication.class)
                .profiles("demo")
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    WebTestClient anonymous() {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    /// A client that sends a good token of this subject.
    WebTestClient as(String subject) {
        return with(issuer.token(subject));
    }

    WebTestClient with(String token) {
        return anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    SmallService service(String name) {
        return services.getOrDefault(name, services.values().iterator().next());
    }

    @Override
    public void close() {
        application.close();
        services.values().forEach(SmallService::close);
        issuer.close();
    }
}
