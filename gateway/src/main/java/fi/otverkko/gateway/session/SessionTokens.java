package fi.otverkko.gateway.session;

import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// The tokens of a session, which all its requests on all replicas share.
public final class SessionTokens {

    private static final String ACCESS = "access-token";
    private static final String REFRESH = "refresh-token";

    private static final Duration LEASE = Duration.ofSeconds(15); // longer than Keycloak may take
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WRITES = 3;
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final SessionDocuments documents;
    private final StoreCalls store;
    private final Clock clock;

    SessionTokens(SessionDocuments documents, StoreCalls store, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.clock = clock;
    }

    /// What a session calls services with.
    ///
    /// @param refresh gives the next tokens, once
    public record Tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {

        private Map<String, Object> attributes() {
            Map<String, Object> all = new HashMap<>(Map.of(ACCESS, access));
            if (refresh != null) {
                all.put(REFRESH, refresh);
            }
            return all;
        }
    }

    /// The tokens that the session had when the request came; null if it has none.
    public static @Nullable Tokens of(WebSession session) {
        OAuth2AccessToken access = session.getAttribute(ACCESS);
        return access == null ? null : new Tokens(access, session.getAttribute(REFRESH));
    }

    /// Gives a session its first tokens; they are stored with it.
    public static void put(WebSession session, Tokens tokens) {
        session.getAttributes().putAll(tokens.attributes());
    }

    public static void remove(WebSession session) {
        session.getAttributes().remove(ACCESS);
        session.getAttributes().remove(REFRESH);
    }

    /// Whether the access token still lasts long enough for a call: 30 s, or the last quarter of a short life.
    public boolean lasts(Tokens tokens) {
        var end = tokens.access().getExpiresAt();
        var begin = tokens.access().getIssuedAt();
        if (end == null) {
            return true;
        }
        var quarter = begin == null ? ENOUGH : Duration.between(begin, end).dividedBy(4);
        return clock.instant()
                .plus(quarter.compareTo(ENOUGH) < 0 ? quarter : ENOUGH)
                .isBefore(end);
    }

    /// Tokens that last: as another request has meanwhile stored them, or renewed by one of all those who ask, on
    /// whichever replica. The others look again until the one has them.
    ///
    /// @param renew asks Keycloak; if it fails, somebody else may try
    public Mono<Tokens> lasting(String session, Function<Tokens, Mono<Tokens>> renew) {
        return attempt(session, renew)
                .timeout(PATIENCE, Mono.error(() -> Refused.because(Problem.SIGN_IN_UNAVAILABLE)));
    }

    private Mono<Tokens> attempt(String session, Function<Tokens, Mono<Tokens>> renew) {
        return store.ask(() -> documents.lease(session, clock.instant().plus(LEASE)))
                .switchIfEmpty(Mono.error(() -> Refused.because(Problem.SIGN_IN_EXPIRED)))
                .flatMap(leased -> {
                    OAuth2AccessToken access = leased.session().getAttribute(ACCESS);
                    if (access == null) {
                        return Mono.error(Refused.because(Problem.SIGN_IN_EXPIRED));
                    }
                    var tokens = new Tokens(access, leased.session().getAttribute(REFRESH));
                    if (lasts(tokens)) {
                        return leased.mine() ? release(session, Map.of()).thenReturn(tokens) : Mono.just(tokens);
                    }
                    return leased.mine()
                            ? renewed(session, renew.apply(tokens))
                            : Mono.delay(LOOK_AGAIN).then(Mono.defer(() -> attempt(session, renew)));
                });
    }

    private Mono<Tokens> renewed(String session, Mono<Tokens> renewing) {
        return renewing.onErrorResume(failure -> release(session, Map.of())
                        .onErrorComplete() // the lease ends by itself
                        .then(Mono.error(failure)))
                .flatMap(tokens -> release(session, tokens.attributes())
                        .retry(WRITES) // Keycloak has forgotten the old ones
                        .flatMap(there -> there
                                ? Mono.just(tokens)
                                : Mono.error(Refused.because(Problem.SIGN_IN_EXPIRED)))); // logged out meanwhile
    }

    private Mono<Boolean> release(String session, Map<String, Object> attributes) {
        return store.ask(() -> Optional.of(documents.release(session, attributes)));
    }
}
