package fi.otverkko.notification.subscription;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.letter.Letter;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionLinks.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The mail that answers an order: the link to confirm it, or, where it is confirmed, the link to the preferences.
@Component
class OrderLetters {

    private final SubscriptionLinks links;
    private final SubscriptionWords words;

    OrderLetters(SubscriptionLinks links, SubscriptionWords words) {
        this.links = links;
        this.words = words;
    }

    Letter write(Subscription subscription) {
        var choice = subscription.choice();
        var language = choice == null ? Language.FI : choice.language();
        boolean open = subscription.state() == State.REQUESTED;
        var kind = open ? "mail.confirm." : "mail.known.";
        var link = (open
                        ? links.to("confirmation", subscription, Purpose.CONFIRM)
                        : links.to("preferences", subscription, Purpose.MANAGE))
                .toString();
        var subject = words.of(language, kind + "subject");
        var body = words.of(language, kind + "body");
        var label = words.of(language, kind + "link");
        var footer = words.of(language, "mail.footer");
        var text = body + "\n\n" + label + ":\n" + link + "\n\n" + footer + "\n";
        var html = """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;background:#ffffff;color:#1b1b1b;font-family:Arial,sans-serif;\
                font-size:16px;line-height:1.5"><main style="max-width:560px">
                <h1 style="font-size:20px">%s</h1><p>%s</p>
                <p><a href="%s" style="color:#0b4f9e">%s</a></p>
                <p style="font-size:14px;color:#4a4a4a">%s</p></main></body></html>
                """.formatted(
                        language.tag(),
                        HtmlUtils.htmlEscape(subject),
                        HtmlUtils.htmlEscape(subject),
                        HtmlUtils.htmlEscape(body),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(label),
                        HtmlUtils.htmlEscape(footer));
        return new Letter(language, subject, text, html);
    }
}
