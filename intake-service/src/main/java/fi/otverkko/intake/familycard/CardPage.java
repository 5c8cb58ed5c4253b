package fi.otverkko.intake.familycard;

import fi.otverkko.intake.familycard.CardReading.Card;
import fi.otverkko.intake.text.CaseText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A card as a page to print or to read with a screen reader: one heading, sections with headings, lists. No script,
/// no picture, nothing loaded from anywhere.
@Component
class CardPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final CardWords words;

    CardPage(CardWords words) {
        this.words = words;
    }

    String of(Card card) {
        var language = card.language();
        var title = word("title", language);
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
            <style>body{max-width:40em;margin:1em auto;padding:0 1em;font:1.125rem/1.5 sans-serif}</style></head>
            <body><main>
            <h1>%s</h1>
            <p>%s</p>
            """.formatted(language, title, title, word("held", language)));
        var heldOn = card.heldOn();
        section(page, "heldOn", language, heldOn == null ? List.of() : List.of(day(heldOn)));
        section(page, "professions", language, card.professions());
        section(page, "advice", language, contents(card.advice()));
        var next = card.next();
        section(page, "next", language, next == null ? List.of() : List.of(next.content()));
        section(
                page,
                "askedOn",
                language,
                card.askedOn().stream().map(CardPage::day).toList());
        var wish = card.wish();
        if (wish != null) {
            section(page, "wish", language, contents(wish.words()));
            list(page, wish.choices());
        }
        section(
                page,
                "lookers",
                language,
                card.lookers().stream()
                        .map(it -> it.who() + ": " + it.times() + ' ' + words.word("times", language))
                        .toList());
        return page.append("</main></body>\n</html>\n").toString();
    }

    private void section(StringBuilder page, String heading, String language, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("<h2>").append(word(heading, language)).append("</h2>\n");
            list(page, lines);
        }
    }

    private static void list(StringBuilder page, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("<ul>\n");
            lines.forEach(line -> page.append("<li>")
                    .append(HtmlUtils.htmlEscape(line, "UTF-8"))
                    .append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private static List<String> contents(List<CaseText> texts) {
        return texts.stream().map(CaseText::content).toList();
    }

    private String word(String key, String language) {
        return HtmlUtils.htmlEscape(words.word(key, language), "UTF-8");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
