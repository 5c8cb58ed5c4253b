package fi.otverkko.platform.privacy.uselog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over values in one unambiguous encoding: each text is preceded by its length in UTF-8 bytes, a
/// missing one is a length of −1, a number is eight bytes.
final class Canonical {

    /// The hash before the first.
    static final String GENESIS = "0".repeat(64);

    private final MessageDigest digest;

    /// @param kind what is hashed, and in which edition of the encoding; two kinds never have one hash
    Canonical(String kind) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        add(kind);
    }

    Canonical add(@Nullable String text) {
        if (text == null) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).flip());
        } else {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return this;
    }

    Canonical add(long number) {
        digest.update(ByteBuffer.allocate(8).putLong(number).flip());
        return this;
    }

    /// In hexadecimal; nothing can be added after it.
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
