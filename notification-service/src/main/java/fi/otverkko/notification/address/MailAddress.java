package fi.otverkko.notification.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the one form in which it is stored and compared: small letters, the domain in ASCII.
///
/// @param text at most 254 characters (RFC 5321 §4.5.3.1.3 with the two angle brackets)
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,10}@([a-z0-9-]{1,63}\\.){1,8}[a-z][a-z0-9-]{1,62}");

    /// What somebody typed, if it can be an address. Quoted local parts and addresses by number are none here.
    public static Optional<MailAddress> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            var whole = plain.substring(0, at + 1) + IDN.toASCII(plain.substring(at + 1));
            return whole.length() <= LONGEST && FORM.matcher(whole).matches()
                    ? Optional.of(new MailAddress(whole))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /// Not the address.
    @Override
    public String toString() {
        return "MailAddress[]";
    }
}
