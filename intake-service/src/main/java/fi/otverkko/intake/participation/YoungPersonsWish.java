package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.text.CaseText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the young person wishes, for those who may see it. What must not be told further is not part of it.
@Component
public class YoungPersonsWish {

    private final Contributions contributions;
    private final OwnTexts texts;
    private final OwnSections sections;

    YoungPersonsWish(Contributions contributions, OwnTexts texts, OwnSections sections) {
        this.contributions = contributions;
        this.texts = texts;
        this.sections = sections;
    }

    /// Own words, and the words of the chosen choices.
    public record Wish(List<CaseText> words, List<String> choices) {}

    /// Empty unless something was said.
    public Optional<Wish> of(String consultationId, String language) {
        var said = texts.opened(
                contributions.get(consultationId, Holder.YOUNG_PERSON).contribution());
        var choices = sections.choices().stream()
                .filter(word -> said.choices().contains(word.code()))
                .map(word -> word.text().getOrDefault(language, word.code()))
                .toList();
        return said.answers().isEmpty() && choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish(List.copyOf(said.answers().values()), choices));
    }
}
