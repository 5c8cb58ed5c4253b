package fi.otverkko.intake.questionnaire;

import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes answers over to another version of the form: each one that the question of the same linkId still takes.
public final class Transfer {

    private final List<String> lost = new ArrayList<>();

    private Transfer() {}

    /// What came of it.
    ///
    /// @param lost what the new version does not take, named as [Check] names it
    public record Result(Answers kept, List<String> lost) {

        /// Says nothing that was answered.
        @Override
        public String toString() {
            return "Result[lost=" + lost + ']';
        }
    }

    /// What the form takes of them.
    ///
    /// @param answers with their texts opened, so that lengths can be told
    public static Result of(Questionnaire form, Answers answers) {
        var transfer = new Transfer();
        var kept = transfer.level(form.items(), answers, "");
        return new Result(kept, List.copyOf(transfer.lost));
    }

    private Answers level(List<Item> items, Answers answers, String path) {
        var questions = new LinkedHashMap<String, Item>();
        items.forEach(item -> questions(item, questions));
        var kept = new LinkedHashMap<String, List<Object>>();
        answers.values().forEach((linkId, given) -> {
            var field = path + linkId;
            var item = questions.get(linkId);
            var fitting = item == null ? List.of() : item.isTable() ? rows(item, given, field) : fitting(item, given);
            if (!fitting.isEmpty()) {
                kept.put(linkId, fitting);
            }
            if (fitting.size() < given.size()) {
                lost.add(field);
            }
        });
        return new Answers(kept);
    }

    /// As many as there may be, and only such as the question takes.
    private static List<Object> fitting(Item item, List<Object> given) {
        var fitting = new ArrayList<Object>();
        for (var value : given) {
            var wrong = new ArrayList<Wrong>();
            var more = new ArrayList<>(fitting);
            more.add(value);
            Values.checked(item, new Answers(Map.of(item.linkId(), more)), item.linkId(), wrong);
            if (wrong.isEmpty()) {
                fitting.add(value);
            }
        }
        return fitting;
    }

    private List<Object> rows(Item table, List<Object> given, String field) {
        var fitting = new ArrayList<Object>();
        for (var value : given) {
            if (value instanceof Answers row && fitting.size() < table.bounds().maxOccurs()) {
                fitting.add(level(table.items(), row, field + '[' + fitting.size() + "]."));
            }
        }
        return fitting;
    }

    private static void questions(Item item, Map<String, Item> questions) {
        if (item.type() == Item.Type.GROUP && !item.repeats()) {
            item.items().forEach(below -> questions(below, questions));
        } else if (item.type() != Item.Type.DISPLAY) {
            questions.put(item.linkId(), item);
        }
    }
}
