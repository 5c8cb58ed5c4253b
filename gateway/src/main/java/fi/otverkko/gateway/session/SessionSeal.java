package fi.otverkko.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Seals what is in a session (AES256-GCM), each attribute bound to its session and its name, so that none can be put
/// in another's place. Every sealed value carries the id of its key: a new key seals from then on, while the old ones
/// of the file still open. Only Spring Security's own types and plain values can come out again.
final class SessionSeal {

    private static final Logger log = LoggerFactory.getLogger(SessionSeal.class);
    private static final int LONGEST = 64 * 1024;

    private final Aead keys;
    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(SessionSeal.class.getClassLoader()))
            .build();

    SessionSeal(Aead keys) {
        this.keys = keys;
    }

    Binary seal(String session, String name, Object value) {
        var plain = json.writerFor(Object.class).writeValueAsBytes(value);
        if (plain.length > LONGEST) {
            throw new IllegalStateException("attribute " + name + " is too large for a session");
        }
        try {
            return new Binary(keys.encrypt(plain, place(session, name)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal", impossible);
        }
    }

    /// What was sealed.
    ///
    /// @return empty if it was sealed with a key that is gone, was moved or tampered with, or is another version's
    Optional<Object> open(String session, String name, Binary bytes) {
        try {
            return Optional.of(json.readValue(keys.decrypt(bytes.getData(), place(session, name)), Object.class));
        } catch (GeneralSecurityException | JacksonException unreadable) {
            log.warn(
                    "what was kept of {} cannot be read: {}",
                    name,
                    unreadable.getClass().getName());
            return Optional.empty();
        }
    }

    /// What stands in the store for a session's id. The id is 122 random bits, so its hash needs no salt.
    static String hash(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] place(String session, String name) {
        return (session + ' ' + name).getBytes(UTF_8);
    }
}
