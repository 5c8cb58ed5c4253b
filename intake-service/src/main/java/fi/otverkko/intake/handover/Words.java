package fi.otverkko.intake.handover;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The words around the case texts, in the language of the consultation. Codes have the names of the form
/// `recommendations`.
final class Words {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    /// @param language `fi`, `sv` or `en`
    Words(String language) {
        this.bundle = ResourceBundle.getBundle("handover/words", Locale.of(language), NO_FALLBACK);
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String of(Enum<?> code) {
        return bundle.getString(code.getDeclaringClass().getSimpleName() + '.' + code.name());
    }
}
