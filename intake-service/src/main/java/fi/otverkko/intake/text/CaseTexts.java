package fi.otverkko.intake.text;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.privacy.CaseCipher;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Seals and opens what people wrote about a case or another thing, each text under the key of its thing and bound to
/// its collection and field.
public final class CaseTexts {

    private final CaseCipher cipher;
    private final String collection;
    private final UnaryOperator<CaseText> shown;

    /// The texts of consultations.
    public CaseTexts(CaseCipher cipher) {
        this(cipher, "consultations");
    }

    /// @param collection where the things are stored whose texts these are
    public CaseTexts(CaseCipher cipher, String collection) {
        this(cipher, collection, UnaryOperator.identity());
    }

    private CaseTexts(CaseCipher cipher, String collection, UnaryOperator<CaseText> shown) {
        this.cipher = cipher;
        this.collection = collection;
        this.shown = shown;
    }

    /// The same texts for a reader who sees them otherwise than they were written.
    ///
    /// @param how what becomes of a text once it is open
    public CaseTexts showing(UnaryOperator<CaseText> how) {
        return new CaseTexts(cipher, collection, how);
    }

    /// Seals a text for one field of one case.
    ///
    /// @param field where it stands in what the caller sent, such as `text.situation`
    /// @param key   where it is stored; unique within the case
    /// @param max   characters at most
    /// @throws Refusal.Invalid `text-invalid` if it is longer, or blank
    public SealedText seal(String caseId, String field, String key, CaseText text, int max) {
        if (!CaseText.isGiven(text)) {
            throw new Refusal.Invalid("text-invalid", List.of(Refusal.Wrong.of(field, "NotBlank")));
        }
        if (text.content().length() > max) {
            throw new Refusal.Invalid("text-invalid", List.of(Refusal.Wrong.of(field, "text-too-long", max)));
        }
        return new SealedText(cipher.seal(caseId, collection, key, text.content()));
    }

    /// Opens what [#seal] sealed under the same key.
    ///
    /// @throws Refusal.Unknown `case-erased`
    public CaseText open(String caseId, String key, SealedText sealed) {
        return shown.apply(new CaseText(cipher.open(caseId, collection, key, sealed.bytes())));
    }

    /// The same for a text that may not have been given.
    public @Nullable CaseText openIfGiven(String caseId, String key, @Nullable SealedText sealed) {
        return sealed == null ? null : open(caseId, key, sealed);
    }
}
