package fi.otverkko.platform.security.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens a service believes.
///
/// @param issuer   exactly as in claim `iss`
/// @param keys     where the realm shows its public keys (JWK set); may be an address inside the instance
/// @param audience what has to be in claim `aud`
@ConfigurationProperties("ot.tokens")
public record TokenSettings(
        String issuer, String keys, @DefaultValue("ot-api") String audience) {}
