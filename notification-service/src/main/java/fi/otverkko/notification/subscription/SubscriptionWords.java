package fi.otverkko.notification.subscription;

import fi.otverkko.notification.letter.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// What subscribers read, from `subscriber/words_{fi,sv,en}.properties`.
@Component
public class SubscriptionWords {

    private final Map<Language, ResourceBundle> words = new EnumMap<>(Language.class);

    public SubscriptionWords() {
        for (var language : Language.values()) {
            words.put(
                    language,
                    ResourceBundle.getBundle(
                            "subscriber.words",
                            Locale.forLanguageTag(language.tag()),
                            SubscriptionWords.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /// The text of a key; a missing one is a fault of ours.
    public String of(Language language, String key) {
        return Objects.requireNonNull(words.get(language)).getString(key);
    }
}
