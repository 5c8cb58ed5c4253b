package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.GatewaySettings;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
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
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens() {
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(client);
        return tokens;
    }

    @Bean
    SingleRefresh refresh(
            ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients) {
        return new SingleRefresh(registrations, clients, client);
    }

    @Bean
    ReactiveJwtDecoder bearerTokens(SignInSettings signIn) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(signIn.behind("certs"))
                .webClient(client)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(signIn.issuer().toString()),
                new JwtAudienceValidator(signIn.audience())));
        return token -> decoder.decode(token)
                .onErrorMap(
                        IllegalStateException.class,
                        keys -> new AuthenticationServiceException("Keycloak gives no keys", keys));
    }
}
