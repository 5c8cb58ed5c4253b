package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// Bearer tokens of the demo users, from this instance's Keycloak. The password of a demo user is its name.
public final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Instance instance;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    public Tokens(Instance instance) {
        this.instance = instance;
    }

    /// A fresh access token of that user.
    ///
    /// @throws Complaint if Keycloak is not there or does not know the user
    public String of(String user) {
        var name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(instance.at(Port.KEYCLOAK, "/realms/ot/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=ot-cli&username=" + name + "&password=" + name))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Complaint("Keycloak gives no token to '" + user + "' (" + response.statusCode()
                        + "); the demo users are listed in platform/deployment/keycloak/demo-users.json.");
            }
            return json.readTree(response.body()).required("access_token").asString();
        } catch (IOException unreachable) {
            throw new Complaint(
                    "Keycloak does not answer at " + instance.at(Port.KEYCLOAK, "") + "; is it up? ./ot status");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
