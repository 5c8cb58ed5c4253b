package fi.otverkko.platform.testrealm;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tokens that nobody may believe.
public final class BadTokens {

    private BadTokens() {}

    /// One of each kind, by what is wrong with it.
    public static Map<String, String> of(Realm realm) {
        var good = realm.rs256(Realm.claims().build());
        Map<String, String> bad = new TreeMap<>();
        bad.put("no token at all", "nonsense");
        bad.put("expired", realm.rs256(expiring(Instant.now().minusSeconds(120))));
        bad.put("never expires", realm.rs256(expiring(null)));
        bad.put(
                "not yet valid",
                realm.rs256(Realm.claims()
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(300)))
                        .build()));
        bad.put(
                "foreign issuer",
                realm.rs256(
                        Realm.claims().issuer("https://other.example/realms/ot").build()));
        bad.put("no issuer", realm.rs256(Realm.claims().issuer(null).build()));
        bad.put(
                "another audience",
                realm.rs256(Realm.claims().audience("account").build()));
        bad.put(
                "no audience",
                realm.rs256(Realm.claims().audience((String) null).build()));
        bad.put("of nobody", realm.rs256(Realm.claims().subject(null).build()));
        bad.put("of an empty name", realm.rs256(Realm.claims().subject(" ").build()));
        bad.put("of an unknown key", realm.ofAnUnknownKey(Realm.claims().build()));
        bad.put("bringing its own key", realm.bringingItsKey(Realm.claims().build()));
        bad.put("an ID token", realm.rs256(Realm.claims().claim("typ", "ID").build()));
        bad.put(
                "a refresh token",
                realm.rs256(Realm.claims().claim("typ", "Refresh").build()));
        bad.put("forged", realm.forged(Realm.claims().build()));
        bad.put("tampered claims", tampered(good));
        bad.put("tampered signature", good.substring(0, good.lastIndexOf('.') + 1) + other(good));
        bad.put("signature left out", good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("alg none", Realm.unsigned(Realm.claims().build()));
        bad.put(
                "HS256 with the public key",
                realm.hs256WithThePublicKey(Realm.claims().build()));
        bad.put("an algorithm nobody agreed on", realm.ps512(Realm.claims().build()));
        bad.put("another type", realm.rs256(Realm.claims().build(), "rsa", "logout+jwt"));
        bad.put("no key id", realm.rs256(Realm.claims().build(), null, "JWT"));
        bad.put("an unknown key id", realm.rs256(Realm.claims().build(), "unknown", "JWT"));
        return bad;
    }

    /// A good token's signature under other claims.
    private static String tampered(String good) {
        var parts = good.split("\\.", -1);
        var claims = new Base64URL(parts[1]).decodeToString().replace("PROFESSIONAL", "SYSTEM_ADMIN");
        return parts[0] + '.' + Base64URL.encode(claims.getBytes(StandardCharsets.UTF_8)) + '.' + parts[2];
    }

    /// A signature with one bit turned over.
    private static String other(String good) {
        var signature = new Base64URL(good.substring(good.lastIndexOf('.') + 1)).decode();
        signature[0] ^= 1;
        return Base64URL.encode(signature).toString();
    }

    private static JWTClaimsSet expiring(@Nullable Instant at) {
        return Realm.claims().expirationTime(at == null ? null : Date.from(at)).build();
    }
}
