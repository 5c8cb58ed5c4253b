package fi.otverkko.platform.security.token;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Which tokens are believed: signed by a key of the realm that they name, with RS256 or ES256, from its issuer, meant
/// for this API and to be shown to it, of an account, and not expired.
public final class Tokens {

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);

    /// Where Keycloak says what a token is for; other providers do not say it.
    private static final String TYPE = "typ";

    /// To be shown to an API. ID and refresh tokens are `ID` and `Refresh`.
    private static final String ACCESS = "Bearer";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(3);

    /// A decoder that reads the realm's keys when the first token comes, so that a service starts while the
    /// realm is down.
    public static JwtDecoder decoder(TokenSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.keys())
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(ALGORITHMS);
                })
                .restOperations(http())
                .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    static OAuth2TokenValidator<Jwt> validator(TokenSettings settings) {
        return JwtValidators.createDefaultWithValidators(List.of(
                new JwtClaimValidator<Object>(
                        JwtClaimNames.ISS, issuer -> String.valueOf(issuer).equals(settings.issuer())),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                Tokens::isAccessToken,
                Tokens::namesItsKey,
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    }

    private static OAuth2TokenValidatorResult isAccessToken(Jwt token) {
        return token.hasClaim(TYPE) && !ACCESS.equals(token.getClaim(TYPE))
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }

    /// The realm names the key of every token; without a name every key would be tried.
    private static OAuth2TokenValidatorResult namesItsKey(Jwt token) {
        return token.getHeaders().get("kid") instanceof String
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    private static RestTemplate http() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return new RestTemplate(requests);
    }

    private Tokens() {}
}
