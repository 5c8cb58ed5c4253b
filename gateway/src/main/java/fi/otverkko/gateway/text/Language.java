package fi.otverkko.gateway.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages of the platform; Finnish is what everybody gets who asks for none of them.
public enum Language {
    FI,
    SV,
    EN;

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    /// What an `Accept-Language` header asks for; a header that cannot be read asks for nothing.
    public static Language of(@Nullable String accepted) {
        try {
            var wanted = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), LOCALES);
            return wanted == null ? FI : valueOf(wanted.getLanguage().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return FI;
        }
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
