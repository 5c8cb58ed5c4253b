package fi.otverkko.intake.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One question, heading or notice of a form.
///
/// @param wording    in which words it is asked
/// @param options    the codes that may be chosen
/// @param exclusive  those of them that stand alone, such as "none of these"
/// @param conditions under which it is asked; none means always
/// @param all        whether all conditions must hold, or any
/// @param items      what is below it
public record Item(
        String linkId,
        Type type,
        Wording wording,
        boolean required,
        boolean repeats,
        Bounds bounds,
        Set<String> options,
        Set<String> exclusive,
        List<Condition> conditions,
        boolean all,
        List<Item> items) {

    public Item {
        options = Set.copyOf(options);
        exclusive = Set.copyOf(exclusive);
        conditions = List.copyOf(conditions);
        items = List.copyOf(items);
    }

    /// The kinds of FHIR that we use.
    public enum Type {
        GROUP,
        DISPLAY,
        CHOICE,
        TEXT,
        STRING,
        BOOLEAN,
        INTEGER,
        DATE;

        /// Whether a person answers in words of her own; such an answer is case text.
        public boolean isWritten() {
            return this == TEXT || this == STRING;
        }
    }

    /// What is read on the screen.
    ///
    /// @param text    by language
    /// @param options by code and language
    public record Wording(Map<String, String> text, Map<String, Map<String, String>> options) {

        public Wording {
            text = Map.copyOf(text);
            options = Map.copyOf(options);
        }
    }

    /// That a question was answered with a certain code, or with yes or no.
    ///
    /// @param question its linkId
    /// @param expected a code or a boolean
    public record Condition(String question, Object expected) {}

    /// How much may be answered.
    ///
    /// @param maxLength of a text, in characters
    /// @param maxOccurs answers or rows at most
    /// @param min       the least number
    /// @param max       the greatest number
    public record Bounds(int maxLength, int maxOccurs, int min, int max) {}

    /// A table with rows, each of which answers the questions below.
    public boolean isTable() {
        return type == Type.GROUP && repeats;
    }
}
