package fi.otverkko.triage.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One version of the criteria, as people read it: which inputs, which rules, why.
///
/// @param version such as `1.0.0`
/// @param hash    SHA-256 (hex) of the model file: the same hash means the same rules to the letter
/// @param inputs  what can be answered
/// @param rows    every row of every table, in the order of the model, which is the order in which
///                rules and reasons are listed
/// @param addons  the add-ons in the order in which they are listed
/// @param tables  the same rows as they stand in their tables, with conditions and outcomes
public record Criteria(
        String version, String hash, Inputs inputs, List<Row> rows, List<String> addons, List<Table> tables) {

    /// Rows that only say which team or model follows are explained but not listed as rules.
    private static final Pattern MAPPING = Pattern.compile("T[1-7]|M[1-6]|.*_.*");

    /// One row of a table: one way in which a rule fires.
    ///
    /// @param id     such as `L3b`; the letter tells the rows of one rule apart
    /// @param rule   such as `L3`
    /// @param source the sentence that the rule rests on, in Finnish
    /// @param texts  why, by language: `fi`, `sv`, `en`
    public record Row(String id, String rule, String source, Map<String, String> texts) {}

    /// One decision table.
    ///
    /// @param id        such as `levelRules`
    /// @param label     what it decides, in English, as a modeller shows it
    /// @param hitPolicy `COLLECT`: every row that holds counts; `FIRST`: the first one
    public record Table(String id, String label, String hitPolicy, List<TableRow> rows) {}

    /// A row as it stands in its table.
    ///
    /// @param conditions unary tests by input, in the order of the columns; without those that do not matter
    /// @param gives      what follows, by output; an output without a say is left out
    public record TableRow(Row row, Map<String, String> conditions, Map<String, String> gives) {}

    /// Why something was proposed, in one language.
    ///
    /// @param rule   a rule, or what a team or model follows from (`T1` to `T7`, `M1` to `M6`; for
    ///               what has no number of its own, its code)
    /// @param text   the reason; where a rule fired in several ways, all of them
    /// @param source the sentence or sentences it rests on
    public record Reason(String rule, String text, String source) {}

    /// The rules that fired, once each, in the order of the criteria.
    List<String> rules(Collection<String> firedRows) {
        return fired(firedRows).stream()
                .map(Row::rule)
                .filter(rule -> !MAPPING.matcher(rule).matches())
                .distinct()
                .toList();
    }

    /// Why these rows say what they say, rule by rule in the order of the criteria.
    ///
    /// @param language `fi`, `sv` or `en`
    public List<Reason> reasons(Collection<String> firedRows, String language) {
        var byRule = new LinkedHashMap<String, List<Row>>();
        fired(firedRows)
                .forEach(row -> byRule.computeIfAbsent(row.rule(), _ -> new ArrayList<>())
                        .add(row));
        return byRule.entrySet().stream()
                .map(entry -> new Reason(
                        entry.getKey(),
                        joined(
                                entry.getValue().stream()
                                        .map(row -> row.texts().get(language))
                                        .toList(),
                                " "),
                        joined(entry.getValue().stream().map(Row::source).toList(), "; ")))
                .toList();
    }

    List<Row> fired(Collection<String> firedRows) {
        var wanted = new HashSet<>(firedRows);
        return rows.stream().filter(row -> wanted.contains(row.id())).toList();
    }

    private static String joined(List<String> parts, String separator) {
        return String.join(separator, new LinkedHashSet<>(parts));
    }
}
