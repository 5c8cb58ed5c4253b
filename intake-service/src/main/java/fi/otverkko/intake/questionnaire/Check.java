package fi.otverkko.intake.questionnaire;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Holds answers against a form: what is not asked is dropped, what is asked must fit, and what is required must be
/// there.
public final class Check {

    private final Predicate<String> asked;
    private final List<Wrong> wrong = new ArrayList<>();
    private final List<Wrong> missing = new ArrayList<>();
    private final List<String> required = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    private Check(Predicate<String> asked) {
        this.asked = asked;
    }

    /// What came of it.
    ///
    /// @param kept     the answers to what is asked
    /// @param dropped  linkIds that were answered and are not asked
    /// @param wrong    answers that do not fit, named by linkId, within a table as `H1r[0].H1b`
    /// @param required what is asked and has to be answered, named likewise
    /// @param missing  what of it is not answered
    public record Result(
            Answers kept, List<String> dropped, List<Wrong> wrong, List<String> required, List<Wrong> missing) {

        /// Goes on only with answers that fit.
        ///
        /// @throws Refusal.Invalid `response-invalid`
        public Result requireFitting() {
            return require("response-invalid", wrong);
        }

        /// Goes on only if nothing required is missing.
        ///
        /// @throws Refusal.Invalid `form-incomplete`
        public Result requireComplete() {
            return require("form-incomplete", missing);
        }

        private Result require(String code, List<Wrong> none) {
            if (!none.isEmpty()) {
                throw new Refusal.Invalid(code, none);
            }
            return this;
        }

        /// Says nothing that was answered.
        @Override
        public String toString() {
            return "Result[wrong=%d, missing=%d, dropped=%d]".formatted(wrong.size(), missing.size(), dropped.size());
        }
    }

    /// Never throws for what was answered. Texts may be sealed.
    public static Result of(Questionnaire form, Answers answers) {
        return of(new Conditions(form, answers)::asked, form, answers);
    }

    /// As long as the form is not filled in, any question may still come to be asked: nothing is dropped.
    public static Result ofPart(Questionnaire form, Answers answers) {
        return of(_ -> true, form, answers);
    }

    private static Result of(Predicate<String> asked, Questionnaire form, Answers answers) {
        var check = new Check(asked);
        var kept = check.level(form.items(), answers, "");
        return new Result(
                kept,
                List.copyOf(check.dropped),
                List.copyOf(check.wrong),
                List.copyOf(check.required),
                List.copyOf(check.missing));
    }

    private Answers level(List<Item> items, Answers answers, String path) {
        var kept = new LinkedHashMap<String, List<Object>>();
        var known = new HashSet<String>();
        items.forEach(item -> item(item, answers, path, kept, known));
        answers.values().keySet().stream()
                .filter(linkId -> !known.contains(linkId))
                .forEach(linkId -> wrong.add(Wrong.of(path + shown(linkId), "unknown-field")));
        return new Answers(kept);
    }

    private void item(Item item, Answers answers, String path, Map<String, List<Object>> kept, Set<String> known) {
        if (item.type() == Item.Type.GROUP && !item.repeats()) {
            item.items().forEach(below -> item(below, answers, path, kept, known));
            return;
        }
        if (item.type() == Item.Type.DISPLAY) {
            return;
        }
        known.add(item.linkId());
        if (!asked.test(item.linkId())) {
            if (answers.has(item.linkId())) {
                dropped.add(item.linkId());
            }
            return;
        }
        var field = path + item.linkId();
        var given = item.isTable() ? rows(item, answers, field) : Values.checked(item, answers, field, wrong);
        if (!given.isEmpty()) {
            kept.put(item.linkId(), given);
        }
        if (item.required()) {
            required.add(field);
            if (given.isEmpty()) {
                missing.add(unanswered(item, field));
            }
        }
    }

    private List<Object> rows(Item table, Answers answers, String field) {
        var rows = answers.rows(table.linkId());
        if (rows.size() > table.bounds().maxOccurs()) {
            wrong.add(Wrong.of(field, "too-many-answers", table.bounds().maxOccurs()));
            return List.of();
        }
        var kept = new ArrayList<Object>();
        for (int i = 0; i < rows.size(); i++) {
            kept.add(level(table.items(), rows.get(i), field + '[' + i + "]."));
        }
        return kept;
    }

    /// In all languages, of which each takes its own: who is refused reads what was asked.
    private static Wrong unanswered(Item item, String field) {
        var text = item.wording().text();
        return Wrong.of(
                field,
                "unanswered",
                text.getOrDefault("fi", ""),
                text.getOrDefault("sv", ""),
                text.getOrDefault("en", ""));
    }

    /// A name that the caller made up is repeated only if it cannot be a sentence.
    static String shown(String linkId) {
        return linkId.matches("[A-Z][0-9]{0,2}[a-z]?") ? linkId : "?";
    }
}
