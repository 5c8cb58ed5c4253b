package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.session.SessionTokens;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// The gateway's side of Keycloak. Every address is written out instead of discovered, so that the gateway starts and
/// serves public paths while Keycloak is still starting.
@Configuration(proxyBeanMethods = false)
class Keycloak {

    static final String REGISTRATION = "keycloak";

    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                    .responseTimeout(Duration.ofSeconds(10))))
            .build();

    Keycloak(SignInSettings signIn, GatewaySettings gateway, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        if (signIn.clientSecret().startsWith("demo-")) {
            throw new IllegalStateException("OIDC_CLIENT_SECRET is the demo's secret outside the profile demo");
        }
        if (!gateway.secure()) {
            throw new IllegalStateException("OT_PUBLIC_URL must be https outside the profile demo");
        }
    }

    @Bean
    ReactiveClientRegistrationRepository registrations(SignInSettings signIn, GatewaySettings gateway) {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(signIn.clientId())
                .clientSecret(signIn.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid", "profile", "email")
                .redirectUri(gateway.at("/login/oauth2/code/" + REGISTRATION))
                .issuerUri(signIn.issuer().toString())
                .authorizationUri(signIn.inFront("auth"))
                .tokenUri(signIn.behind("token"))
                .jwkSetUri(signIn.behind("certs"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", signIn.inFront("logout")))
                .build());
    }

    /// Tokens live in the session and end with it.
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients(ReactiveClientRegistrationRepository registrations) {
        return new SessionClients(registrations);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens() {
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(client);
        return tokens;
    }

    /// Of what Keycloak tells of a person a session keeps the account's id and name, no more; the services read the
    /// rest in the access token.
    @Bean
    ReactiveOAuth2UserService<OidcUserRequest, OidcUser> whoSignedIn() {
        return request -> {
            var told = request.getIdToken();
            var kept = new OidcIdToken(
                    told.getTokenValue(),
                    told.getIssuedAt(),
                    told.getExpiresAt(),
                    Map.of(
                            StandardClaimNames.SUB,
                            told.getSubject(),
                            StandardClaimNames.PREFERRED_USERNAME,
                            Objects.requireNonNullElse(told.getPreferredUsername(), told.getSubject())));
            return Mono.just(new DefaultOidcUser(List.of(), kept));
        };
    }

    @Bean
    SingleRefresh refresh(ReactiveClientRegistrationRepository registrations, SessionTokens sessions) {
        return new SingleRefresh(registrations, sessions, client);
    }

    @Bean
    ReactiveJwtDecoder bearerTokens(SignInSettings signIn) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(signIn.behind("certs"))
                .webClient(client)
                .build();
        decoder.setJwtValidator(BearerTokens.validator(signIn));
        return token -> decoder.decode(token)
                .onErrorMap(
                        IllegalStateException.class,
                        keys -> new AuthenticationServiceException("Keycloak gives no keys", keys));
    }
}
