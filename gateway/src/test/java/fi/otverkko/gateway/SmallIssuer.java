package fi.otverkko.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// Signs tokens and publishes its key, as a realm of Keycloak does; it knows nothing of log-in.
final class SmallIssuer implements AutoCloseable {

    private final SmallService server = new SmallService("issuer");
    private final RSAKey key = newKey();

    SmallIssuer() {
        server.answers("/realms/ot/protocol/openid-connect/certs", new JWKSet(key.toPublicJWK()).toString());
    }

    SmallService server() {
        return server;
    }

    URI address() {
        return server.address();
    }

    URI issuer() {
        return address().resolve("/realms/ot");
    }

    /// A good token for a subject, valid for five minutes.
    String token(String subject) {
        return token(subject, issuer().toString(), "ot-api", Duration.ofMinutes(5), key);
    }

    /// What the token endpoint gives for a code: with an ID token for the gateway that answers its nonce.
    String tokensForCode(String subject, String nonce) {
        return """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "refresh_token": "r", "scope": "openid",
                 "id_token": "%s"}""".formatted(
                        token(subject),
                        signed(
                                claims(subject, issuer().toString(), "ot-gateway", Duration.ofMinutes(5))
                                        .claim("nonce", nonce)
                                        .claim("preferred_username", "<anna>")
                                        .claim("realm_access", Map.of("roles", List.of("PROFESSIONAL")))
                                        .build(),
                                key));
    }

    String tokenFor(String audience) {
        return token("someone", issuer().toString(), audience, Duration.ofMinutes(5), key);
    }

    String tokenOf(String otherIssuer) {
        return token("someone", otherIssuer, "ot-api", Duration.ofMinutes(5), key);
    }

    String expired() {
        return token("someone", issuer().toString(), "ot-api", Duration.ofMinutes(-5), key);
    }

    /// Signed by a key that the issuer never published, under the name of its own.
    String forged() {
        return token("someone", issuer().toString(), "ot-api", Duration.ofMinutes(5), newKey());
    }

    @Override
    public void close() {
        server.close();
    }

    private static String token(String subject, String issuer, String audience, Duration life, RSAKey signer) {
        return signed(claims(subject, issuer, audience, life).build(), signer);
    }

    private static JWTClaimsSet.Builder claims(String subject, String issuer, String audience, Duration life) {
        var until = Instant.now().plus(life);
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(until.minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(until));
    }

    private static String signed(JWTClaimsSet claims, RSAKey signer) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("only").build(), claims);
        try {
            jwt.sign(new RSASSASigner(signer));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("only").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
