package fi.otverkko.gateway;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole gateway on a port of its own, with a small server in the place of each service and of Keycloak's keys.
final class StartedGateway implements AutoCloseable {

    static final List<String> SERVICES = List.of("intake", "triage", "network", "training", "notification");

    final SmallIssuer issuer = new SmallIssuer();
    final Map<String, SmallService> services = new LinkedHashMap<>();
    private final ConfigurableApplicationContext application;

    /// @param settings more settings, as `name=value`, which win
    StartedGateway(String... settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "KEYCLOAK_URL", issuer.address().toString(),
                "OT_PUBLIC_URL", "http://127.0.0.1:1",
                "logging.structured.format.console", ""));
        for (var name : SERVICES) {
            var service = new SmallService(name);
            services.put(name, service);
            all.put("ot.gateway.services." + name, service.address().toString());
        }
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        application = new SpringApplicationBuilder(GatewayApplication.class)
                .profiles("demo")
                .run(all.entrySet().stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    Client anonymous() {
        return new Client(URI.create("http://127.0.0.1:" + port()), List.of());
    }

    int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /// Starts without the profile `demo`; nobody else is there.
    static void outsideDemo(String publicUrl, String secret) {
        new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--OT_PUBLIC_URL=" + publicUrl,
                        "--OIDC_CLIENT_SECRET=" + secret,
                        "--logging.level.root=OFF")
                .close();
    }

    /// A client that sends a good token of this subject.
    Client as(String subject) {
        return with(issuer.token(subject));
    }

    Client with(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    SmallService service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    @Override
    public void close() {
        application.close();
        services.values().forEach(SmallService::close);
        issuer.close();
    }
}
