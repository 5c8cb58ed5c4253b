package fi.otverkko.notification.letter;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Writes letters from the words of `letters/letters_*.properties` and the two layouts beside them.
@Component
public class Letters {

    private final LetterSettings settings;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<Language, ResourceBundle> words = new EnumMap<>(Language.class);

    Letters(LetterSettings settings) {
        this.settings = settings;
        engine.addTemplateResolver(layouts(".txt", TemplateMode.TEXT));
        engine.addTemplateResolver(layouts(".html", TemplateMode.HTML));
        for (var language : Language.values()) {
            words.put(language, bundle(language));
        }
    }

    /// Writes one letter.
    ///
    /// @param reference what people call the consultation, if it is known
    /// @param when      the time that the letter names; needed when the template is dated
    public Letter write(Template template, Language language, @Nullable String reference, @Nullable Instant when) {
        var said = Objects.requireNonNull(words.get(language));
        var subject = said.getString(template + ".subject") + (reference == null ? "" : " (" + reference + ")");

        var context = new Context(Locale.forLanguageTag(language.tag()));
        context.setVariable("language", language.tag());
        context.setVariable("subject", subject);
        context.setVariable("greeting", said.getString("greeting"));
        context.setVariable("body", said.getString(template + ".body"));
        context.setVariable("referenceLabel", said.getString("reference"));
        context.setVariable("reference", reference);
        context.setVariable("whenLabel", template.dated() ? said.getString(template + ".when") : null);
        context.setVariable("when", template.dated() ? time(said, language, when) : null);
        context.setVariable("open", said.getString("open"));
        context.setVariable("portal", settings.portal().toString());
        context.setVariable("footer", said.getString("footer"));
        return new Letter(
                language, subject, engine.process("letter.txt", context), engine.process("letter.html", context));
    }

    private static String time(ResourceBundle said, Language language, @Nullable Instant when) {
        if (when == null) {
            throw new IllegalArgumentException("this letter names a time, and none was given");
        }
        return DateTimeFormatter.ofPattern(said.getString("time"), Locale.forLanguageTag(language.tag()))
                .format(when.atZone(FinnishCalendar.ZONE));
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "letters.letters",
                Locale.forLanguageTag(language.tag()),
                Letters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static ClassLoaderTemplateResolver layouts(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix("letters/");
        resolver.getResolvablePatternSpec().addPattern("*" + suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
