package fi.otverkko.notification.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The service account's access token (client credentials), fetched when needed and kept until
/// shortly before it ends.
final class AccessToken {

    /// What is read of the token answer (RFC 6749 §5.1).
    record Grant(
            @JsonProperty("access_token") String value,
            @JsonProperty("expires_in") long seconds) {}

    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final RestClient keycloak;
    private final DirectorySettings settings;
    private final Clock clock;
    private @Nullable String value;
    private Instant until = Instant.EPOCH;

    AccessToken(RestClient keycloak, DirectorySettings settings, Clock clock) {
        this.keycloak = keycloak;
        this.settings = settings;
        this.clock = clock;
    }

    /// A token that works, as far as we know.
    ///
    /// @throws PeopleAway if Keycloak gives none
    synchronized String value() {
        var now = clock.instant();
        var known = value;
        if (known != null && now.isBefore(until)) {
            return known;
        }
        var grant = fetch();
        value = grant.value();
        until = now.plusSeconds(grant.seconds()).minus(MARGIN);
        return grant.value();
    }

    /// It was refused: Keycloak has new keys, or the account was changed.
    synchronized void forget() {
        value = null;
    }

    private Grant fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        try {
            return Objects.requireNonNull(ask(form), "Keycloak gave no token");
        } catch (RestClientException failure) {
            throw new PeopleAway(failure);
        }
    }

    private @Nullable Grant ask(LinkedMultiValueMap<String, String> form) {
        return keycloak.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", settings.realm())
                .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Grant.class);
    }
}
