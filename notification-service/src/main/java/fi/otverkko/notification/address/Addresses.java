package fi.otverkko.notification.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Seals addresses, finds them again, and marks links so that nobody else can make them.
///
/// AES-256-GCM for addresses, HMAC-SHA-256 for fingerprints and marks, each with a key of its own (HKDF, RFC 5869).
@Component
public class Addresses {

    private static final int BYTES = 32;

    private final Aead seal;
    private final PrfHmacJce fingerprints;
    private final PrfHmacJce marks;

    Addresses(AddressSettings settings) throws GeneralSecurityException {
        this.seal = new AesGcmJce(key(settings, "seal"));
        this.fingerprints = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key(settings, "fingerprint"), "HMAC"));
        this.marks = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key(settings, "mark"), "HMAC"));
    }

    private static byte[] key(AddressSettings settings, String purpose) throws GeneralSecurityException {
        var info = ("ot-subscription-" + purpose).getBytes(UTF_8);
        return Hkdf.computeHkdf("HMACSHA256", settings.secret().getBytes(UTF_8), new byte[0], info, BYTES);
    }

    /// The same for the same address; tells nothing to who has no key. 43 characters that need no escape in a link.
    public String fingerprint(MailAddress address) {
        return code(fingerprints, address.text());
    }

    /// Twice the same address gives different texts.
    ///
    /// @param fingerprint of the address: it opens only beside it
    public String seal(String fingerprint, MailAddress address) {
        try {
            var sealed = seal.encrypt(address.text().getBytes(UTF_8), fingerprint.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("an address cannot be sealed", fault);
        }
    }

    public MailAddress open(String fingerprint, String sealed) {
        try {
            var opened = seal.decrypt(Base64.getDecoder().decode(sealed), fingerprint.getBytes(UTF_8));
            return new MailAddress(new String(opened, UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("an address does not open: was OT_SUBSCRIPTION_SECRET changed?", fault);
        }
    }

    /// What a link must carry to be believed; 43 characters.
    ///
    /// @param parts what it holds for; none may contain a line break
    public String mark(String... parts) {
        return code(marks, String.join("\n", parts));
    }

    /// Whether a mark is the one for these parts; takes as long whatever is wrong.
    public boolean isMark(String given, String... parts) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), mark(parts).getBytes(UTF_8));
    }

    private static String code(PrfHmacJce with, String text) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(with.compute(text.getBytes(UTF_8), BYTES));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("no code can be computed", fault);
        }
    }
}
