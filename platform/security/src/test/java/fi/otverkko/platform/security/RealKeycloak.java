package fi.otverkko.platform.security;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.utility.MountableFile;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Keycloak that has our realm and the demo users, whose password is their name.
///
/// @param address where it answers, as in its tokens' issuer
/// @param stop    ends it, if it was started for us
record RealKeycloak(String address, Runnable stop) implements AutoCloseable {

    private static final Path DEPLOYMENT = Path.of("../deployment");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static RealKeycloak at(String address) {
        return new RealKeycloak(address.replaceFirst("/$", ""), () -> {});
    }

    /// The image of `docker-compose.yml`, with the placeholders of the realm file as in the demo.
    @SuppressWarnings("resource") // stopped when the test closes us
    static RealKeycloak inContainer() {
        var container = new KeycloakContainer(image())
                .withEnv(Map.of(
                        "OT_DEMO", "true",
                        "OT_PASSWORD_POLICY", "length(1)",
                        "OT_GATEWAY_URL", "http://gateway.example",
                        "OT_PORTAL_URL", "http://portal.example",
                        "OT_GATEWAY_CLIENT_SECRET", "of-this-test-only",
                        "OT_NOTIFICATION_CLIENT_SECRET", "of-this-test-only",
                        "OT_MACHINE_CLIENT_SECRET", "of-this-test-only"))
                .withCopyFileToContainer(file("ot-realm.json"), "/opt/keycloak/data/import/ot-realm.json")
                .withCopyFileToContainer(file("demo-users.json"), "/opt/keycloak/data/import/ot-users-0.json")
                .withCustomCommand("--import-realm");
        container.start();
        return new RealKeycloak(container.getAuthServerUrl().replaceFirst("/$", ""), container::stop);
    }

    /// A file of the realm, as it is deployed.
    static JsonNode declared(String name) {
        return JsonMapper.shared()
                .readTree(DEPLOYMENT.resolve("keycloak").resolve(name).toFile());
    }

    String issuer() {
        return address + "/realms/ot";
    }

    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /// An access token, as `./ot token` gets it.
    String token(String user) {
        var answer = answer("ot-cli", user, user);
        if (answer.statusCode() != 200) {
            throw new AssertionError("no token for " + user + ": " + answer.statusCode() + ' ' + answer.body());
        }
        return JsonMapper.shared()
                .readTree(answer.body())
                .required("access_token")
                .asString();
    }

    /// What the realm says to that client with that user's name and password.
    HttpResponse<String> answer(String client, String user, String password) {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        stop.run();
    }

    private static MountableFile file(String name) {
        return MountableFile.forHostPath(DEPLOYMENT.resolve("keycloak").resolve(name), 0644);
    }

    private static String image() {
        try (var compose = Files.newBufferedReader(Path.of("../../docker-compose.yml"))) {
            JsonNode file = JsonMapper.shared().valueToTree(new Yaml().load(compose));
            return file.requiredAt("/services/keycloak/image").asString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
