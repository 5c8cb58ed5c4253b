package fi.otverkko.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Seals and opens one text of a case. A sealed text opens only in the case, the collection and
/// the field for which it was sealed.
public final class CaseCipher {

    private final CaseKeys keys;

    public CaseCipher(CaseKeys keys) {
        this.keys = keys;
    }

    /// Sealing the same text twice gives different bytes.
    ///
    /// @param collection where the text is stored; without `|`
    /// @param caseId     whose text it is; without `|`
    /// @param field      which text of the case it is, unique within the case and collection
    /// @throws fi.otverkko.platform.kernel.Refusal.Unknown `case-erased`
    public byte[] seal(String caseId, String collection, String field, String text) {
        try {
            return keys.toSeal(caseId).encrypt(text.getBytes(StandardCharsets.UTF_8), place(collection, caseId, field));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot seal " + field + " of case " + caseId, failure);
        }
    }

    /// Opens what [#seal] sealed for the same place.
    ///
    /// @throws fi.otverkko.platform.kernel.Refusal.Unknown `case-erased`
    /// @throws IllegalStateException if the bytes were changed or sealed for another place
    public String open(String caseId, String collection, String field, byte[] sealed) {
        try {
            return new String(
                    keys.toOpen(caseId).decrypt(sealed, place(collection, caseId, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot open " + field + " of case " + caseId, failure);
        }
    }

    /// `collection|id|field`, which is unambiguous because only the last part may hold a `|`.
    private static byte[] place(String collection, String caseId, String field) {
        if (collection.indexOf('|') >= 0 || caseId.indexOf('|') >= 0) {
            throw new IllegalArgumentException("no | in a collection's name or a case's id");
        }
        return String.join("|", collection, caseId, field).getBytes(StandardCharsets.UTF_8);
    }
}
