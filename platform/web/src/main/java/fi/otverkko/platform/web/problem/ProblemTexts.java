package fi.otverkko.platform.web.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The sentences of all problems: every `problems/*_fi.properties` on the class path with its Swedish and
/// English counterparts, each module's its own.
///
/// A key that stands twice, that lacks a language, or whose text is no [MessageFormat] stops the start.
public final class ProblemTexts {

    private final boolean strict;
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private ProblemTexts(boolean strict) {
        this.strict = strict;
    }

    /// Reads all bundles.
    ///
    /// @param strict whether a code without text is a fault, as in every test; otherwise the code itself
    ///               serves as title
    public static ProblemTexts gathered(boolean strict) {
        var gathered = new ProblemTexts(strict);
        for (var language : Language.values()) {
            gathered.texts.put(language, bundles("classpath*:problems/*_" + language.tag() + ".properties"));
        }
        var keys = gathered.keys(Language.FI);
        for (var language : Language.values()) {
            if (!gathered.keys(language).equals(keys)) {
                throw new IllegalStateException("problem texts differ between fi and " + language.tag() + ": "
                        + difference(keys, gathered.keys(language)));
            }
        }
        return gathered;
    }

    /// One text, filled in.
    ///
    /// @return empty if nobody wrote such a text
    /// @throws MissingText in strict mode instead
    Optional<String> text(Language language, String key, List<Object> arguments) {
        var pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            if (strict) {
                throw new MissingText(key);
            }
            return Optional.empty();
        }
        return Optional.of(new MessageFormat(pattern, language.locale()).format(arguments.toArray()));
    }

    /// Nobody wrote the text of a code that is in use.
    static final class MissingText extends RuntimeException {
        MissingText(String key) {
            super("no text for " + key + " in any problems/*.properties");
        }
    }

    private Set<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private static Map<String, String> bundles(String pattern) {
        var all = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(resource).forEach((key, text) -> {
                    new MessageFormat(text); // refuses what it cannot read
                    if (text.replace("''", "").contains("'")) {
                        throw new IllegalStateException("double the apostrophe in " + key + " of " + resource);
                    }
                    if (all.put(key, text) != null) {
                        throw new IllegalStateException("second text for " + key + " in " + resource);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Map<String, String> read(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static String difference(Set<String> one, Set<String> other) {
        var lacking = new TreeSet<>(one);
        lacking.addAll(other);
        lacking.removeIf(key -> one.contains(key) && other.contains(key));
        return lacking.toString();
    }
}
