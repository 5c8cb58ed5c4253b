package fi.otverkko.gateway.signin;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the gateway knows people: Keycloak's realm and our client in it.
///
/// @param issuer the realm as browsers and tokens name it
/// @param realm the realm as the gateway itself reaches it; differs from the issuer inside a container network
/// @param audience what a token must be meant for
/// @param clientSecret no default outside the profile `demo`
@Validated
@ConfigurationProperties("ot.sign-in")
public record SignInSettings(
        @NotNull URI issuer,
        @NotNull URI realm,
        @DefaultValue("ot-api") String audience,
        @NotEmpty String clientId,
        @NotEmpty String clientSecret) {

    /// Where the issuer describes itself to clients of its own.
    public String discovery() {
        return issuer + "/.well-known/openid-configuration";
    }

    /// An address that browsers go to.
    String inFront(String path) {
        return issuer + "/protocol/openid-connect/" + path;
    }

    /// An address that the gateway calls itself.
    String behind(String path) {
        return realm + "/protocol/openid-connect/" + path;
    }
}
