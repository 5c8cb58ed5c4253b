package fi.otverkko.platform.web.problem;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages in which everything that people read can be told.
public enum Language {
    FI,
    SV,
    EN;

    /// The one the caller likes best, by `Accept-Language` and its q-values; Finnish if she named none of
    /// the three.
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return FI;
        }
        try {
            return LanguageRange.parse(acceptLanguage).stream() // the most wanted comes first
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> primary(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(FI);
        } catch (IllegalArgumentException unreadable) {
            return FI;
        }
    }

    /// `fi`, `sv` or `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.of(tag());
    }

    private static Optional<Language> primary(String range) {
        return switch (range.split("-", 2)[0]) {
            case "fi", "*" -> Optional.of(FI);
            case "sv" -> Optional.of(SV);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
