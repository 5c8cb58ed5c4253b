package fi.otverkko.gateway.signin;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// Gives the access token of a session, refreshed when it runs out: once, however many of the session's requests wait
/// for
/// it. Keycloak takes each refresh token once and ends the whole sign-in when it sees one again.
final class SingleRefresh implements ReactiveOAuth2AuthorizedClientManager {

    private final DefaultReactiveOAuth2AuthorizedClientManager manager;
    private final ConcurrentMap<String, Mono<OAuth2AuthorizedClient>> running = new ConcurrentHashMap<>();

    SingleRefresh(
            ReactiveClientRegistrationRepository registrations,
            ServerOAuth2AuthorizedClientRepository clients,
            WebClient keycloak) {
        var tokens = new WebClientReactiveRefreshTokenTokenResponseClient();
        tokens.setWebClient(keycloak);
        manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                // Spring's own handler signs in anew at each refresh and so changes the session's id under the feet of
                // the requests that run beside it.
                .refreshToken(refresh -> refresh.accessTokenResponseClient(tokens)
                        .authorizationSuccessHandler((client, principal, attributes) -> Mono.empty()))
                .build());
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
        // Spring's own manager finds the exchange in the same place.
        return Mono.deferContextual(context -> context.<ServerWebExchange>get(ServerWebExchange.class)
                .getSession()
                .map(WebSession::getId)
                .flatMap(session -> running.computeIfAbsent(
                        session,
                        id -> manager.authorize(request)
                                .doFinally(end -> running.remove(id))
                                .cache())));
    }
}
