package fi.otverkko.intake.questionnaire;

import java.util.HashMap;
import java.util.Map;

/// Which questions are asked, given certain answers. What stands in something that is not asked is not asked either,
/// and an answer to a question that is not asked counts for no further condition.
final class Conditions {

    private final Questionnaire form;
    private final Answers answers;
    private final Map<String, Boolean> known = new HashMap<>();

    /// @param answers at the top of the form
    Conditions(Questionnaire form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /// Parents and the questions that it depends on are looked at first; the form has no circles.
    boolean asked(String linkId) {
        var before = known.get(linkId);
        if (before != null) {
            return before;
        }
        var place = form.place(linkId);
        boolean asked = (place.parent() == null || asked(place.parent())) && holds(place.item());
        known.put(linkId, asked);
        return asked;
    }

    private boolean holds(Item item) {
        var conditions = item.conditions().stream();
        return item.conditions().isEmpty()
                || (item.all() ? conditions.allMatch(this::holds) : conditions.anyMatch(this::holds));
    }

    private boolean holds(Item.Condition condition) {
        var question = condition.question();
        return asked(question) && answers.all(question).contains(condition.expected());
    }
}
