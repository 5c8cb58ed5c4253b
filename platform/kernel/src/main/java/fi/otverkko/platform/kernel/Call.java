package fi.otverkko.platform.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;

/// One call by which a person changes something: who made it, how it is recognised when it comes
/// twice, and what the person had seen.
///
/// @param subject  who calls: the subject id of the token, never a name
/// @param keyHash  SHA-256 (hex) over subject, path and `Idempotency-Key`: the same call again has the
///                 same hash
/// @param bodyHash SHA-256 (hex) over the body: the same key with another body is a mistake
/// @param edition  the edition that the caller had seen (`If-Match`); empty for creations
public record Call(String subject, String keyHash, String bodyHash, OptionalLong edition) {

    /// A call as it comes over HTTP.
    ///
    /// @param path the path as called, so that one key used for two things stays two calls
    public static Call of(String subject, String path, String idempotencyKey, byte[] body, OptionalLong edition) {
        var keyHash = sha256((subject + '\n' + path + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        return new Call(subject, keyHash, sha256(body), edition);
    }

    /// The id of what this call creates. The same call always gives the same id, so that a creation
    /// that is sent twice meets itself.
    ///
    /// A UUID of version 8 (RFC 9562 §5.8) from the first 128 bits of [#keyHash].
    public String newId() {
        var bits = ByteBuffer.wrap(HexFormat.of().parseHex(keyHash, 0, 32));
        long high = (bits.getLong() & ~0xf000L) | 0x8000L;
        long low = (bits.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
