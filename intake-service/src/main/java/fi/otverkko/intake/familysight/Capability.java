package fi.otverkko.intake.familysight;

import fi.otverkko.intake.questionnaire.Answers;
import java.util.List;

/// Whether the child or young person can decide about her own matters, and what she decided of telling guardians, as
/// the worker answered in question C5a. Source: code list 1.2.246.537.5.40202, and that it may not have been asked.
public enum Capability {
    NOT_CAPABLE,
    CAPABLE_ALLOWS,
    CAPABLE_FORBIDS,
    /// Treated as carefully as if she forbade it.
    NOT_ASKED;

    /// Below this age nobody is taken for capable without having been asked. Bands of question D4.
    private static final List<String> SMALL = List.of("AGE_0_2", "AGE_3_6", "AGE_7_9");

    /// What the form says. If it was not asked and all children are below ten, they are not capable.
    public static Capability of(Answers answers) {
        var said = answers.code("C5a");
        if (said != null) {
            return valueOf(said);
        }
        var ages = answers.codes("D4");
        return !ages.isEmpty() && SMALL.containsAll(ages) ? NOT_CAPABLE : NOT_ASKED;
    }
}
