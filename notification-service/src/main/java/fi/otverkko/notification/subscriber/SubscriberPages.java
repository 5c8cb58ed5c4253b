package fi.otverkko.notification.subscriber;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import fi.otverkko.notification.subscription.Subscription;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionLinks;
import fi.otverkko.notification.subscription.SubscriptionLinks.Purpose;
import fi.otverkko.notification.subscription.SubscriptionWords;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Writes the pages from `subscriber/page.html`. Their looks are the gateway's `/landing.css`, which its content
/// security policy lets in; there is no script and no inline style.
@Component
class SubscriberPages {

    private final SubscriptionLinks links;
    private final SubscriptionWords words;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    SubscriberPages(SubscriptionLinks links, SubscriptionWords words) {
        this.links = links;
        this.words = words;
        var resolver = new ClassLoaderTemplateResolver(SubscriberPages.class.getClassLoader());
        resolver.setPrefix("subscriber/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.addTemplateResolver(resolver);
    }

    /// A page with a sentence and, if there is something to do, one button for it.
    ///
    /// @param name     under which its words stand
    /// @param purpose  of the link that the button or the way to the preferences carries
    /// @param button   whether it asks; its POST goes to `name`
    /// @param onwards  whether it leads to the preferences
    String sentence(Subscription subscription, Purpose purpose, String name, boolean button, boolean onwards) {
        var language = languageOf(subscription);
        var context = context(language, name);
        context.setVariable("action", button ? name + "?t=" + links.token(subscription, purpose) : null);
        context.setVariable(
                "preferences", onwards ? "preferences?t=" + links.token(subscription, Purpose.MANAGE) : null);
        return engine.process("page.html", context);
    }

    /// For whoever comes with a link that is none, or not any more.
    String noLink(Language language) {
        return engine.process("page.html", context(language, "nolink"));
    }

    /// The form with what she chose.
    ///
    /// @param saved whether to say that the choice has been kept
    String preferences(Subscription subscription, boolean saved) {
        var language = languageOf(subscription);
        var choice = choiceOf(subscription);
        var token = links.token(subscription, Purpose.MANAGE);
        var context = context(language, "preferences");
        context.setVariable("form", true);
        context.setVariable("saved", saved ? words.of(language, "preferences.saved") : null);
        context.setVariable("formAction", "preferences?t=" + token);
        context.setVariable("unsubscribe", "unsubscription?t=" + token);
        context.setVariable("erase", "erasure?t=" + token);
        context.setVariable("tag", choice.language().name());
        context.setVariable("newsletter", choice.interests().contains(Interest.NEWSLETTER));
        context.setVariable("webinars", choice.interests().contains(Interest.WEBINARS));
        context.setVariable("reach", choice.reach().name());
        context.setVariable("paused", subscription.state() == State.PAUSED);
        return engine.process("page.html", context);
    }

    private Context context(Language language, String name) {
        var context = new Context(Locale.forLanguageTag(language.tag()));
        context.setVariable("w", (Said) key -> words.of(language, key));
        context.setVariable("language", language.tag());
        context.setVariable("name", name);
        return context;
    }

    /// The words of one language, for the layout.
    interface Said {
        String of(String key);
    }

    private static Language languageOf(Subscription subscription) {
        return choiceOf(subscription).language();
    }

    private static Choice choiceOf(Subscription subscription) {
        @Nullable Choice choice = subscription.choice();
        return choice == null ? new Choice(Language.FI, Set.of(), Reach.OWN_AREA) : choice;
    }
}
