package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.session.SessionTokens;
import fi.otverkko.gateway.session.SessionTokens.Tokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Lays the tokens of a sign-in into its session, and only the tokens: our client's own secret stays out of it.
final class SessionClients implements ServerOAuth2AuthorizedClientRepository {

    private final ReactiveClientRegistrationRepository registrations;

    SessionClients(ReactiveClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Spring wants it so; there is one kind of authorized client
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(SessionTokens::of)
                .flatMap(tokens -> registrations
                        .findByRegistrationId(registration)
                        .map(ours -> (T)
                                new OAuth2AuthorizedClient(ours, person.getName(), tokens.access(), tokens.refresh())));
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session ->
                        SessionTokens.put(session, new Tokens(client.getAccessToken(), client.getRefreshToken())))
                .then();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession().doOnNext(SessionTokens::remove).then();
    }
}
