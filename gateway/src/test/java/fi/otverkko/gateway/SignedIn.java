package fi.otverkko.gateway;

import fi.otverkko.gateway.session.SessionTokens;
import fi.otverkko.gateway.session.SessionTokens.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

/// Lays a session in the gateway's store as a log-in does.
final class SignedIn {

    private SignedIn() {}

    /// Signs `<anna>` in.
    ///
    /// @param tokenLife how long the access token still lasts; below a minute the gateway refreshes it
    /// @return id of the session
    static String session(StartedGateway gateway, Duration tokenLife) {
        var now = Instant.now();
        var idToken = new OidcIdToken(
                "the-id-token", now, now.plusSeconds(300), Map.of("sub", "1", "preferred_username", "<anna>"));
        var person = new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), idToken), List.of(), "keycloak");
        var session = Objects.requireNonNull(((DefaultWebSessionManager) gateway.bean(WebSessionManager.class))
                .getSessionStore()
                .createWebSession()
                .block());
        session.getAttributes()
                .put(
                        WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME,
                        new SecurityContextImpl(person));
        SessionTokens.put(
                session,
                new Tokens(
                        new OAuth2AccessToken(
                                TokenType.BEARER, "the-access-token", now.minusSeconds(60), now.plus(tokenLife)),
                        new OAuth2RefreshToken("the-refresh-token", now)));
        session.start();
        session.save().block();
        return session.getId();
    }
}
