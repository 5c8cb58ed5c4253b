package fi.otverkko.notification.people;

import fi.otverkko.notification.people.Contact.Reachable;
import fi.otverkko.notification.people.Contact.Unreachable;
import fi.otverkko.platform.kernel.Role;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The area's account holders, asked of Keycloak's admin REST API.
@Component
class Directory {

    private static final Logger log = LoggerFactory.getLogger(Directory.class);
    private static final int PAGE = 100;

    private final DirectorySettings settings;
    private final RestClient keycloak;
    private final AccessToken token;

    /// What is read of Keycloak's UserRepresentation; it has more.
    record Account(
            String id,
            boolean enabled,
            @Nullable String email,
            @Nullable Map<String, List<String>> attributes) {}

    Directory(DirectorySettings settings, Clock clock) {
        this.settings = settings;
        var connections = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build());
        connections.setReadTimeout(settings.readTimeout());
        this.keycloak = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(connections)
                .build();
        this.token = new AccessToken(keycloak, settings, clock);
    }

    /// How to write to the holder of an account.
    ///
    /// @throws PeopleAway if Keycloak cannot be asked now
    Contact contact(String subject) {
        try {
            return contact(
                    ask("/admin/realms/{realm}/users/{id}", new ParameterizedTypeReference<Account>() {}, subject));
        } catch (HttpClientErrorException.NotFound unknown) {
            return new Unreachable("account-missing");
        } catch (RestClientException failure) {
            throw new PeopleAway(failure);
        }
    }

    /// The subject ids of all enabled accounts that hold a role, in Keycloak's order.
    ///
    /// @throws PeopleAway if Keycloak cannot be asked now, or does not know the role
    List<String> holders(Role role) {
        var holders = new ArrayList<String>();
        try {
            for (int first = 0; first < settings.holdersAtMost(); first += PAGE) {
                var page = ask(
                        "/admin/realms/{realm}/roles/{role}/users?first={first}&max={max}&briefRepresentation=true",
                        new ParameterizedTypeReference<List<Account>>() {},
                        role,
                        first,
                        PAGE);
                page.stream().filter(Account::enabled).map(Account::id).forEach(holders::add);
                if (page.size() < PAGE) {
                    return holders;
                }
            }
        } catch (RestClientException failure) {
            throw new PeopleAway(failure);
        }
        log.warn("Role {} has {} holders or more; the rest are not told", role, settings.holdersAtMost());
        return holders;
    }

    private static Contact contact(Account account) {
        if (!account.enabled()) {
            return new Unreachable("account-disabled");
        }
        var address = account.email();
        if (address == null || address.isBlank()) {
            return new Unreachable("address-missing");
        }
        var attributes = account.attributes() == null ? Map.<String, List<String>>of() : account.attributes();
        var languages = attributes.getOrDefault("locale", List.of());
        return new Reachable(address, languages.isEmpty() ? null : languages.getFirst());
    }

    /// Asks with a token, and once more with a fresh one if it was refused.
    private <T> T ask(String path, ParameterizedTypeReference<T> type, Object... variables) {
        var all = new ArrayList<>(List.<Object>of(settings.realm()));
        all.addAll(List.of(variables));
        try {
            return get(path, type, all);
        } catch (HttpClientErrorException.Unauthorized refused) {
            token.forget();
            return get(path, type, all);
        }
    }

    private <T> T get(String path, ParameterizedTypeReference<T> type, List<Object> variables) {
        var answer = keycloak.get()
                .uri(path, variables.toArray())
                .headers(headers -> headers.setBearerAuth(token.value()))
                .retrieve()
                .body(type);
        return Objects.requireNonNull(answer, "Keycloak answered with nothing");
    }
}
