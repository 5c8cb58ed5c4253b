package fi.otverkko.gateway.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the problems say, in the three languages of the platform. Finnish is what everybody gets who asks for none of
/// them.
@Component
public class ProblemTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("fi"), Locale.of("sv"), Locale.of("en"));

    private final Map<Locale, Properties> texts =
            LANGUAGES.stream().collect(Collectors.toMap(language -> language, ProblemTexts::read));

    /// The language that an `Accept-Language` header asks for; a header that cannot be read asks for nothing.
    public Locale language(@Nullable String accepted) {
        try {
            var wanted = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return wanted == null ? LANGUAGES.getFirst() : wanted;
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.getFirst();
        }
    }

    public List<Locale> languages() {
        return LANGUAGES;
    }

    public String title(Problem problem, Locale language, List<Object> arguments) {
        return text(problem.code() + ".title", language, arguments);
    }

    public String detail(Problem problem, Locale language, List<Object> arguments) {
        return text(problem.code() + ".detail", language, arguments);
    }

    private String text(String key, Locale language, List<Object> arguments) {
        var text = Objects.requireNonNull(texts.get(language)).getProperty(key);
        return new MessageFormat(Objects.requireNonNull(text, key), language).format(arguments.toArray());
    }

    private static Properties read(Locale language) {
        var file = "/problems/gateway_" + language.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
