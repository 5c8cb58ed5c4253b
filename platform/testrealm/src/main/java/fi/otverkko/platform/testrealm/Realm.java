package fi.otverkko.platform.testrealm;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A realm with keys of its own that it shows over HTTP, and tokens of every quality.
public final class Realm implements AutoCloseable {

    public static final String ISSUER = "https://realm.example/realms/ot";

    private final RSAKey rsa;
    private final ECKey ec;
    private final RSAKey foreign;
    private final HttpServer server;

    /// Starts it on a port of its own.
    public Realm() {
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
            foreign = new RSAKeyGenerator(2048).keyID("rsa").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", exchange -> {
            var keys = new JWKSet(List.of(rsa, ec)).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /// Where it shows its keys, at any path.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Where its keys can be read.
    public String keys() {
        return address() + "/certs";
    }

    /// Claims as the realm gives them to a professional.
    public static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("account", "ot-api"))
                .subject("00000000-0000-4000-8000-000000000001")
                .claim("realm_access", Map.of("roles", List.of("PROFESSIONAL", "offline_access", "KING")))
                .claim("ot_sector", "SOCIAL")
                .claim("locale", "sv")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    /// A token as the realm signs it.
    public String rs256(JWTClaimsSet claims) {
        return signed(JWSAlgorithm.RS256, "rsa", claims, () -> new RSASSASigner(rsa));
    }

    /// The same with a key on an elliptic curve.
    public String es256(JWTClaimsSet claims) {
        return signed(JWSAlgorithm.ES256, "ec", claims, () -> new ECDSASigner(ec));
    }

    /// An algorithm that the key could do, but that nobody agreed on.
    String ps512(JWTClaimsSet claims) {
        return signed(JWSAlgorithm.PS512, "rsa", claims, () -> new RSASSASigner(rsa));
    }

    /// With a header of another kind.
    String rs256(JWTClaimsSet claims, @Nullable String keyId, @Nullable String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId);
        return signed(
                header.type(type == null ? null : new JOSEObjectType(type)).build(),
                claims,
                () -> new RSASSASigner(rsa));
    }

    /// Signed by somebody else under the same key id.
    public String forged(JWTClaimsSet claims) {
        return signed(JWSAlgorithm.RS256, "rsa", claims, () -> new RSASSASigner(foreign));
    }

    /// The public key, which everybody knows, used as the secret of a symmetric signature.
    String hs256WithThePublicKey(JWTClaimsSet claims) {
        return signed(
                JWSAlgorithm.HS256,
                "rsa",
                claims,
                () -> new MACSigner(rsa.toRSAPublicKey().getEncoded()));
    }

    /// Signed by somebody else under a key id that the realm does not have.
    String ofAnUnknownKey(JWTClaimsSet claims) {
        return signed(JWSAlgorithm.RS256, "stranger", claims, () -> new RSASSASigner(foreign));
    }

    /// Signed by somebody else, who sends the key to check it with along.
    String bringingItsKey(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").jwk(foreign.toPublicJWK());
        return signed(header.build(), claims, () -> new RSASSASigner(foreign));
    }

    /// Signed by nobody.
    public static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Signer {
        JWSSigner get() throws JOSEException;
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims, Signer signer) {
        return signed(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims, signer);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, Signer signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer.get());
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
