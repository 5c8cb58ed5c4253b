package fi.otverkko.intake.familylink;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The secret in a link: 256 random bits. In JSON it is a string, in a log nothing; only its hash is stored. A plain
/// hash is enough, since there is nothing to guess.
@Schema(type = "string", implementation = String.class)
public final class LinkToken {

    private static final int BYTES = 32;

    private final String secret;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LinkToken(String secret) {
        this.secret = secret;
    }

    static LinkToken random(SecureRandom chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @JsonValue
    public String secret() {
        return secret;
    }

    /// SHA-256 in hexadecimal.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkToken token && token.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
