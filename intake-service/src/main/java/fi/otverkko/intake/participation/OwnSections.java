package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.Holder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each person is asked through her link, and the words that may be chosen, as declared.
///
/// @param questions  which questions of the form are whose
/// @param willBeSent who will read it
record OwnSections(
        Map<Holder, List<Question>> questions,
        Map<Holder, Map<String, String>> willBeSent,
        Map<String, String> doNotShare,
        List<Word> moods,
        List<Word> choices,
        List<Word> stances) {

    /// @param text by language; null if the form's own wording will do
    record Question(String linkId, @Nullable Map<String, String> text) {}

    /// For whom a ready choice is worded.
    enum Age {
        CHILD,
        YOUNG
    }

    /// One ready choice.
    ///
    /// @param ages null if it is for all
    /// @param text by language
    record Word(String code, @Nullable Set<Age> ages, Map<String, String> text) {}

    /// Bands of question D4 from which one is a young person.
    private static final Set<String> YOUNG = Set.of("AGE_13_15", "AGE_16_17", "AGE_18_20", "AGE_21_25");

    List<Question> of(Holder holder) {
        return questions.getOrDefault(holder, List.of());
    }

    /// Whether this person has such a question.
    boolean asks(Holder holder, String linkId) {
        return of(holder).stream().anyMatch(question -> question.linkId().equals(linkId));
    }

    /// The choices for children of these ages; all of them as long as no age is known.
    ///
    /// @param bands codes of question D4
    List<Word> choicesFor(List<String> bands) {
        boolean young = bands.isEmpty() || bands.stream().anyMatch(YOUNG::contains);
        boolean child = bands.isEmpty() || !YOUNG.containsAll(bands);
        return choices.stream()
                .filter(word -> word.ages() == null
                        || (young && word.ages().contains(Age.YOUNG))
                        || (child && word.ages().contains(Age.CHILD)))
                .toList();
    }

    static List<String> codes(List<Word> words) {
        return words.stream().map(Word::code).toList();
    }
}
