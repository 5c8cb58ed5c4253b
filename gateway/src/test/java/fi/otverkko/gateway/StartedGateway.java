package fi.otverkko.gateway;

import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.privacy.KekFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole gateway on a port of its own, with a small server in the place of each service and of Keycloak's keys.
final class StartedGateway implements AutoCloseable {

    static final List<String> SERVICES = List.of("intake", "triage", "network", "training", "notification");

    final SmallIssuer issuer;
    final Map<String, SmallService> services;
    final DocumentStore store;
    final Path keys;
    private final List<String> settings = new ArrayList<>();
    private ConfigurableApplicationContext application;

    /// @param settings more settings, as `name=value`, which win
    StartedGateway(String... settings) {
        issuer = new SmallIssuer();
        services = new LinkedHashMap<>();
        store = DocumentStore.inMemory();
        keys = newKeys();
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "KEYCLOAK_URL",
                issuer.address().toString(),
                "OT_PUBLIC_URL",
                "http://127.0.0.1:1",
                "MONGODB_URI",
                store.uri(),
                "OT_SESSION_KEY_FILE",
                keys.toString(),
                "logging.structured.format.console",
                ""));
        for (var name : SERVICES) {
            var service = new SmallService(name);
            services.put(name, service);
            all.put("ot.gateway.services." + name, service.address().toString());
        }
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        all.forEach((name, value) -> this.settings.add("--" + name + "=" + value));
        application = run(this.settings);
    }

    private StartedGateway(StartedGateway other) {
        issuer = other.issuer;
        services = other.services;
        store = other.store;
        keys = other.keys;
        settings.addAll(other.settings);
        application = run(settings);
    }

    /// A second gateway on the same store, before the same services. Close only it, before the first.
    StartedGateway replica() {
        return new StartedGateway(this);
    }

    /// Stops the gateway and starts it anew.
    void restart() {
        application.close();
        application = run(settings);
    }

    private static ConfigurableApplicationContext run(List<String> settings) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .profiles("demo")
                .run(settings.toArray(String[]::new));
    }

    static Path newKeys() {
        try {
            var file = Files.createTempDirectory("gateway-keys").resolve("keys.json");
            KekFile.create(file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    <T> Collection<T> beans(Class<T> type) {
        return application.getBeansOfType(type).values();
    }

    /// Starts without the profile `demo`; nobody else is there.
    ///
    /// @param more settings, as `name=value`, which win
    static void outsideDemo(String publicUrl, String secret, String... more) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "OT_PUBLIC_URL",
                publicUrl,
                "OIDC_CLIENT_SECRET",
                secret,
                "MONGODB_URI",
                "mongodb://127.0.0.1:1",
                "OT_SESSION_KEY_FILE",
                newKeys().toString(),
                "logging.level.root",
                "OFF"));
        for (var setting : more) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        new SpringApplicationBuilder(GatewayApplication.class)
                .run(settings.entrySet().stream().map(setting -> "--" + setting).toArray(String[]::new))
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

    /// Stops a replica, and neither the store nor the services.
    void closeOnlyThis() {
        application.close();
    }

    @Override
    public void close() {
        application.close();
        services.values().forEach(SmallService::close);
        issuer.close();
        store.close();
    }
}
