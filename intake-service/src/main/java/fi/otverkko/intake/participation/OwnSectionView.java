package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.questionnaire.Item;
import fi.otverkko.intake.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the holder of a link sees, in her language: what she is asked and what she wrote, nothing else of the case.
///
/// @param professionalFills the titles of the parts that the professional fills in
/// @param moods             empty for a guardian, as are `choices`
/// @param doNotShare        the question; null for a guardian
/// @param edition           to be sent along as `seen` with what is saved
/// @param mayWrite          false once the form was sent
record OwnSectionView(
        Holder holder,
        Instant expiresAt,
        Information information,
        String willBeSent,
        List<String> professionalFills,
        List<Asked> questions,
        List<Choice> choices,
        List<Choice> moods,
        @Nullable String doNotShare,
        List<Choice> stances,
        long edition,
        boolean mayWrite,
        OwnWriting written) {

    /// @param version that was recorded as given
    record Information(String version, List<String> paragraphs) {}

    record Asked(String linkId, String text, int maxLength) {}

    record Choice(String code, String text) {

        static List<Choice> of(List<OwnSections.Word> words, String language) {
            return words.stream()
                    .map(word -> new Choice(word.code(), word.text().getOrDefault(language, word.code())))
                    .toList();
        }
    }

    /// Everything by which a view is made, in one language.
    record Wording(OwnSections sections, ProcessingInformation information, Questionnaire form, String language) {

        OwnSectionView view(Participating.Opened opened, long edition, OwnWriting written) {
            var holder = opened.link().holder();
            boolean young = holder == Holder.YOUNG_PERSON;
            var bands = opened.consultation().response().answers().codes("D4");
            return new OwnSectionView(
                    holder,
                    opened.link().expiresAt(),
                    new Information(information.version(), information.in(language)),
                    in(sections.willBeSent().getOrDefault(holder, Map.of())),
                    form.items().stream().map(item -> in(item.wording().text())).toList(),
                    sections.of(holder).stream()
                            .flatMap(question ->
                                    form.item(question.linkId()).stream().map(item -> asked(question, item)))
                            .toList(),
                    young ? Choice.of(sections.choicesFor(bands), language) : List.of(),
                    young ? Choice.of(sections.moods(), language) : List.of(),
                    young ? in(sections.doNotShare()) : null,
                    Choice.of(sections.stances(), language),
                    edition,
                    opened.mayWrite(),
                    written);
        }

        private Asked asked(OwnSections.Question question, Item item) {
            var own = question.text();
            return new Asked(
                    item.linkId(),
                    in(own == null ? item.wording().text() : own),
                    item.bounds().maxLength());
        }

        private String in(Map<String, String> texts) {
            return texts.getOrDefault(language, "");
        }
    }
}
