package fi.otverkko.platform.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fi.otverkko.platform.kernel.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// The realm of a service under test: shows its key over HTTP, signs tokens with it, and knows how others would forge
/// them. Every quality of bad token is tested once, in `security`.
final class TestRealm implements AutoCloseable {

    static final String ISSUER = "https://realm.example/realms/ot";

    private static final String KEY = "realm";

    private final ECKey own = key();
    private final ECKey foreign = key();
    private final HttpServer server;

    TestRealm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", exchange -> {
            var keys = new JWKSet(List.of(own)).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /// Where its public key can be read.
    String keys() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
    }

    /// Of a stranger with these roles.
    String token(Collection<Role> roles) {
        return signed(own, roles);
    }

    /// The same claims under the same key id, signed by somebody else.
    String foreign(Collection<Role> roles) {
        return signed(foreign, roles);
    }

    /// The same claims, signed by nobody.
    static String unsigned(Collection<Role> roles) {
        return new PlainJWT(claims(roles)).serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static JWTClaimsSet claims(Collection<Role> roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("ot-api")
                .subject("00000000-0000-4000-8000-0000000000fe")
                .claim(
                        "realm_access",
                        Map.of("roles", roles.stream().map(Role::name).toList()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    private static String signed(ECKey key, Collection<Role> roles) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY).build();
            var token = new SignedJWT(header, claims(roles));
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(KEY).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
