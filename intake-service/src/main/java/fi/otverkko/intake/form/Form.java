package fi.otverkko.intake.form;

import fi.otverkko.intake.text.SealedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pre-information form as filled in so far.
///
/// @param texts by the key of the [Field]
public record Form(Screen screen, Map<String, SealedText> texts) {

    public static final Form EMPTY = new Form(Screen.EMPTY, Map.of());

    /// The text questions, with the name in the API and the longest answer. Source: domain §3, C5, C6, E2, E6, M1.
    public enum Field {
        SITUATION("situation", "text.situation", 3000),
        CHILDS_VIEW("childsView", "text.childsView", 3000),
        /// "Not known, because": instead of the child's view.
        CHILDS_VIEW_UNKNOWN("childsViewUnknownBecause", "text.childsViewUnknownBecause", 1000),
        GUARDIANS_VIEW("guardiansView", "text.guardiansView", 3000),
        STRENGTHS("strengths", "text.strengths", 3000),
        QUESTION_1("question1", "text.questions[0]", 500),
        QUESTION_2("question2", "text.questions[1]", 500),
        QUESTION_3("question3", "text.questions[2]", 500);

        private final String key;
        private final String path;
        private final int max;

        Field(String key, String path, int max) {
            this.key = key;
            this.path = path;
            this.max = max;
        }

        /// Under which it is stored and sealed.
        public String key() {
            return key;
        }

        /// Where it stands in what the caller sends.
        public String path() {
            return path;
        }

        /// Characters at most.
        public int max() {
            return max;
        }

        public static List<Field> questions() {
            return List.of(QUESTION_1, QUESTION_2, QUESTION_3);
        }
    }

    public Form {
        texts = Map.copyOf(texts);
    }

    public boolean hasAny(Field... fields) {
        return Stream.of(fields).anyMatch(field -> texts.containsKey(field.key()));
    }
}
