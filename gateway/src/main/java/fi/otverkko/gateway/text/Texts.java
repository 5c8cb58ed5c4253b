package fi.otverkko.gateway.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One bundle of sentences, `texts/<name>_<language>.properties`. A bundle whose languages differ in their keys stops
/// the start.
public final class Texts {

    private final Map<Language, Properties> texts;

    public Texts(String bundle) {
        texts = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> read(bundle, language)));
        for (var language : Language.values()) {
            if (!keys(language).equals(keys(Language.FI))) {
                throw new IllegalStateException("texts/" + bundle + ": " + language + " and FI have different keys");
            }
        }
    }

    public String text(String key, Language language, List<Object> arguments) {
        var text = Objects.requireNonNull(texts.get(language)).getProperty(key);
        return new MessageFormat(Objects.requireNonNull(text, key), language.locale()).format(arguments.toArray());
    }

    /// All keys of the bundle.
    public Set<String> keys(Language language) {
        return Objects.requireNonNull(texts.get(language)).stringPropertyNames();
    }

    private static Properties read(String bundle, Language language) {
        var file = "/texts/" + bundle + "_" + language.tag() + ".properties";
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
