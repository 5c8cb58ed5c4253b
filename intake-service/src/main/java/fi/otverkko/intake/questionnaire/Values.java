package fi.otverkko.intake.questionnaire;

import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whether the answers to one question are such as it takes.
final class Values {

    /// More codes than this are not listed in a refusal.
    private static final int LISTED_AT_MOST = 40;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /// The answers without empty texts.
    ///
    /// @param field under which what does not fit is named
    /// @param wrong gets what does not fit
    static List<Object> checked(Item item, Answers answers, String field, List<Wrong> wrong) {
        var given = answers.all(item.linkId()).stream()
                .filter(value -> !(value instanceof String text && text.isBlank()))
                .toList();
        if (given.size() > item.bounds().maxOccurs()) {
            wrong.add(Wrong.of(field, "too-many-answers", item.bounds().maxOccurs()));
        } else if (item.type() == Item.Type.CHOICE && new HashSet<>(given).size() < given.size()) {
            wrong.add(Wrong.of(field, "UniqueElements"));
        } else if (given.size() > 1 && given.stream().anyMatch(item.exclusive()::contains)) {
            wrong.add(Wrong.of(field, "stands-alone", String.join(", ", new TreeSet<>(item.exclusive()))));
        }
        for (var value : given) {
            var finding = finding(item, value, field);
            if (finding != null) {
                wrong.add(finding);
            }
        }
        return given;
    }

    private static @Nullable Wrong finding(Item item, Object value, String field) {
        var bounds = item.bounds();
        return switch (item.type()) {
            case CHOICE -> value instanceof String code && item.options().contains(code) ? null : oneOf(item, field);
            case TEXT, STRING ->
                value instanceof SealedText // was looked at before it was sealed
                        ? null
                        : !(value instanceof String text)
                                ? Wrong.of(field, "text-expected")
                                : text.length() > bounds.maxLength()
                                        ? Wrong.of(field, "text-too-long", bounds.maxLength())
                                        : null;
            case BOOLEAN -> value instanceof Boolean ? null : Wrong.of(field, "boolean-expected");
            case INTEGER ->
                value instanceof Integer number && number >= bounds.min() && number <= bounds.max()
                        ? null
                        : Wrong.of(field, "Range", bounds.min(), bounds.max());
            case DATE ->
                value instanceof LocalDate day && !day.isBefore(EARLIEST) && !day.isAfter(LATEST)
                        ? null
                        : Wrong.of(field, "date-expected");
            case GROUP, DISPLAY -> Wrong.of(field, "unknown-field");
        };
    }

    static Wrong oneOf(Item item, String field) {
        return item.options().size() > LISTED_AT_MOST
                ? Wrong.of(field, "invalid")
                : Wrong.of(field, "one-of", String.join(", ", new TreeSet<>(item.options())));
    }

    private Values() {}
}
