package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.Refused;
import fi.otverkko.gateway.session.SessionTokens;
import fi.otverkko.gateway.session.SessionTokens.Tokens;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// Gives the access token of a session, refreshed when it runs out: once, however many of the session's requests wait
/// for it and on however many replicas. Keycloak takes each refresh token once and ends the whole sign-in when it sees
/// one again.
///
/// A session whose tokens Keycloak no longer renews is over: 401 (never a redirect, which a script could not follow)
/// and the end of the session. When Keycloak merely does not answer, the session stays.
final class SingleRefresh implements ReactiveOAuth2AuthorizedClientManager {

    private final ReactiveClientRegistrationRepository registrations;
    private final SessionTokens sessions;
    private final WebClientReactiveRefreshTokenTokenResponseClient keycloak =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final ConcurrentMap<String, Mono<Tokens>> running = new ConcurrentHashMap<>();

    SingleRefresh(ReactiveClientRegistrationRepository registrations, SessionTokens sessions, WebClient keycloak) {
        this.registrations = registrations;
        this.sessions = sessions;
        this.keycloak.setWebClient(keycloak);
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
        var person = Objects.requireNonNull(request.getPrincipal()).getName();
        // Spring's own manager finds the exchange in the same place.
        return Mono.deferContextual(context -> context.<ServerWebExchange>get(ServerWebExchange.class)
                        .getSession()
                        .flatMap(session -> lasting(session)
                                .onErrorResume(
                                        SingleRefresh::isOver,
                                        over -> session.invalidate().then(Mono.error(over)))))
                .flatMap(tokens -> registrations
                        .findByRegistrationId(request.getClientRegistrationId())
                        .map(ours -> new OAuth2AuthorizedClient(ours, person, tokens.access(), tokens.refresh())));
    }

    private Mono<Tokens> lasting(WebSession session) {
        var held = SessionTokens.of(session);
        return held != null && sessions.lasts(held)
                ? Mono.just(held)
                : running.computeIfAbsent(
                        session.getId(),
                        id -> sessions.lasting(id, this::renew)
                                .doFinally(end -> running.remove(id))
                                .cache());
    }

    private Mono<Tokens> renew(Tokens old) {
        var refresh = old.refresh();
        if (refresh == null) {
            return Mono.error(Refused.because(Problem.SIGN_IN_EXPIRED));
        }
        return registrations
                .findByRegistrationId(Keycloak.REGISTRATION)
                .flatMap(ours ->
                        keycloak.getTokenResponse(new OAuth2RefreshTokenGrantRequest(ours, old.access(), refresh)))
                .map(next ->
                        new Tokens(next.getAccessToken(), Objects.requireNonNullElse(next.getRefreshToken(), refresh)))
                .onErrorMap(
                        OAuth2AuthorizationException.class,
                        refused -> Refused.because(
                                refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)
                                        ? Problem.SIGN_IN_EXPIRED
                                        : Problem.SIGN_IN_UNAVAILABLE))
                .onErrorMap(
                        WebClientRequestException.class, unreachable -> Refused.because(Problem.SIGN_IN_UNAVAILABLE));
    }

    private static boolean isOver(Throwable failure) {
        return failure instanceof Refused refused && refused.problem() == Problem.SIGN_IN_EXPIRED;
    }
}
