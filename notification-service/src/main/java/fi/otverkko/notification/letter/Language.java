package fi.otverkko.notification.letter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages in which letters are written.
public enum Language {
    FI,
    SV,
    EN;

    /// The language for a language tag such as `sv` or `sv-FI`; Finnish for none or any other.
    public static Language of(@Nullable String tag) {
        return switch (tag == null ? "" : Locale.forLanguageTag(tag).getLanguage()) {
            case "sv" -> SV;
            case "en" -> EN;
            default -> FI;
        };
    }

    /// The tag for headers and for the HTML's `lang`: `fi`, `sv` or `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
