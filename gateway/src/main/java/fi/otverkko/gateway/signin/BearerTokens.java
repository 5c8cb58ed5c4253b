package fi.otverkko.gateway.signin;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/// Which bearer tokens are let through; each service checks them again by the same rules.
final class BearerTokens {

    private BearerTokens() {}

    static OAuth2TokenValidator<Jwt> validator(SignInSettings signIn) {
        return JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(signIn.issuer().toString()),
                new JwtAudienceValidator(signIn.audience()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                BearerTokens::isAccessToken,
                BearerTokens::namesItsKey));
    }

    /// Keycloak signs ID and refresh tokens with the same keys, and says in claim `typ` what a token is.
    private static OAuth2TokenValidatorResult isAccessToken(Jwt token) {
        var kind = token.getClaimAsString("typ");
        return kind == null || kind.equals("Bearer")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "no access token", null));
    }

    /// The realm names the key of every token; without a name every key would be tried.
    private static OAuth2TokenValidatorResult namesItsKey(Jwt token) {
        return token.getHeaders().get("kid") instanceof String
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "no key id", null));
    }
}
