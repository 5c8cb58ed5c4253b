package fi.otverkko.intake.participation;

import fi.otverkko.intake.participation.Contribution.Stance;
import fi.otverkko.intake.text.CaseText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody says in her own section, opened: as it comes over the wire and as she reads it again.
///
/// @param answers    by the linkId of the question
/// @param choices    codes of ready choices; a young person's
/// @param mood       a code; a young person's
/// @param doNotShare what must not be told further; a young person's
record OwnWriting(
        Map<String, CaseText> answers,
        List<String> choices,
        @Nullable String mood,
        @Nullable CaseText doNotShare,
        Set<Stance> stances) {

    OwnWriting {
        answers = Map.copyOf(answers);
        choices = List.copyOf(choices);
        stances = Set.copyOf(stances);
    }

    /// All that was said, in one string: to recognise the same again.
    String content() {
        var text = new StringBuilder();
        answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> text.append(answer.getKey())
                        .append('\n')
                        .append(answer.getValue().content())
                        .append('\n'));
        text.append(choices).append(mood).append(stances.stream().sorted().toList());
        return doNotShare == null
                ? text.toString()
                : text.append(doNotShare.content()).toString();
    }

    /// Says nothing.
    @Override
    public String toString() {
        return "OwnWriting";
    }
}
