package fi.otverkko.intake.form;

import fi.otverkko.intake.text.SealedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pre-information form as filled in so far.
///
/// @param texts by the key of the [Field]
/// @param kept  what the requester left in the texts although the scan found it
public record Form(Screen screen, Map<String, SealedText> texts, List<Kept> kept) {

    public static final Form EMPTY = new Form(Screen.EMPTY, Map.of());

    /// A place in a text that looks like an identifier and, says the requester, is none. Source: domain, INT-04.
    ///
    /// @param field  where the text stands in what the caller sends, such as `text.situation`
    /// @param kind   of the finding, never a personal identity code
    /// @param start  of the place, in characters from 0
    /// @param end    after its last character
    public record Kept(String field, String kind, int start, int end, Reason reason) {

        /// Why it may stay.
        public enum Reason {
            /// It is not what it looks like: an ordinary word, say.
            FALSE_ALARM,
            /// It is what it looks like, and leads to nobody: a hospital, a law, a method.
            IDENTIFIES_NOBODY
        }
    }

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
        kept = List.copyOf(kept);
    }

    /// Answers in whose texts nothing was left against the scan.
    public Form(Screen screen, Map<String, SealedText> texts) {
        this(screen, texts, List.of());
    }

    /// The same answers, sent with these places left as they are.
    public Form keeping(List<Kept> places) {
        return new Form(screen, texts, places);
    }

    public boolean hasAny(Field... fields) {
        return Stream.of(fields).anyMatch(field -> texts.containsKey(field.key()));
    }
}
