package fi.otverkko.triage.agreement;

import fi.otverkko.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ratings as `text/csv`: a line for each rater, a field for each unit, separated by commas or semicolons; numbers with
/// a decimal point. A field that is empty, `NA`, `null`, `.` or `*` is a missing rating. No heading, no quotes.
final class RatingsCsv {

    private static final Set<String> MISSING = Set.of("", "NA", "null", ".", "*");

    /// @throws Refusal.Invalid `agreement-csv-invalid` (line, counted from 1; field, counted from 1). What stands
    ///     there is not repeated
    static List<List<@Nullable Double>> read(String text) {
        var rows = new ArrayList<List<@Nullable Double>>();
        var lines = text.replaceFirst("\\R\\z", "").split("\\R", -1);
        for (int line = 0; line < lines.length && !text.isBlank(); line++) {
            var row = new ArrayList<@Nullable Double>();
            var fields = lines[line].split("[,;]", -1);
            for (int field = 0; field < fields.length; field++) {
                row.add(rating(fields[field].strip(), line + 1, field + 1));
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Double rating(String field, int line, int position) {
        if (MISSING.contains(field)) {
            return null;
        }
        if (field.matches("[-+]?\\d{1,12}(\\.\\d{1,12})?")) {
            return Double.valueOf(field);
        }
        throw new Refusal.Invalid("agreement-csv-invalid", line, position);
    }

    private RatingsCsv() {}
}
