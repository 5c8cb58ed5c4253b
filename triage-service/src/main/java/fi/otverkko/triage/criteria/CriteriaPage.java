package fi.otverkko.triage.criteria;

import fi.otverkko.triage.screen.Criteria;
import fi.otverkko.triage.screen.Criteria.Table;
import fi.otverkko.triage.screen.Criteria.TableRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A version of the criteria as a page: one table for each decision, a row for each way in which a rule fires. Without
/// script and without styles of its own, so that the gateway's strict policy lets it through.
@Component
class CriteriaPage {

    private static final String WORDS = "criteria/criteria";

    /// @param language `fi`, `sv` or `en`
    String write(Criteria criteria, String language) {
        var words = ResourceBundle.getBundle(WORDS, Locale.forLanguageTag(language));
        var tables = criteria.tables().stream()
                .map(table -> table(table, words, language))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s %s</title>
                <link rel="stylesheet" href="/landing.css">
                </head>
                <body>
                <main>
                <h1>%s %s</h1>
                <p>%s</p>
                <p>%s: <code>%s</code></p>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        language,
                        words.getString("title"),
                        text(criteria.version()),
                        words.getString("title"),
                        text(criteria.version()),
                        words.getString("about"),
                        words.getString("hash"),
                        text(criteria.hash()),
                        tables);
    }

    private static String table(Table table, ResourceBundle words, String language) {
        var heads = List.of("rule", "conditions", "gives", "reason", "source").stream()
                .map(head -> "<th scope=\"col\">" + words.getString(head) + "</th>")
                .collect(Collectors.joining());
        var rows = table.rows().stream().map(row -> row(row, language)).collect(Collectors.joining("\n"));
        var name = words.getString("table." + table.id());
        return """
                <section aria-labelledby="%s">
                <h2 id="%s">%s</h2>
                <table>
                <caption>%s</caption>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </section>""".formatted(
                        text(table.id()),
                        text(table.id()),
                        name,
                        words.getString("hitPolicy." + table.hitPolicy()),
                        heads,
                        rows);
    }

    private static String row(TableRow row, String language) {
        return "<tr><th scope=\"row\">" + text(row.row().id()) + "</th><td>" + list(row.conditions()) + "</td><td>"
                + list(row.gives()) + "</td><td>" + text(row.row().texts().getOrDefault(language, ""))
                + "</td><td lang=\"fi\">"
                + text(row.row().source()) + "</td></tr>";
    }

    /// Codes are the same in all languages.
    private static String list(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell ->
                        "<li><code>" + text(cell.getKey()) + "</code>: <code>" + text(cell.getValue()) + "</code></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
