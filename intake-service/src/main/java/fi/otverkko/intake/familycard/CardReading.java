package fi.otverkko.intake.familycard;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.familysight.FamilySight;
import fi.otverkko.intake.familysight.Shown;
import fi.otverkko.intake.participation.YoungPersonsWish;
import fi.otverkko.intake.participation.YoungPersonsWish.Wish;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of a card what one reader may see of it, in her language. What she may not see is not there at all.
@Component
class CardReading {

    private final FamilyCards cards;
    private final CardTexts texts;
    private final CardWords words;
    private final YoungPersonsWish wishes;
    private final Lookers lookers;

    CardReading(FamilyCards cards, CardTexts texts, CardWords words, YoungPersonsWish wishes, Lookers lookers) {
        this.cards = cards;
        this.texts = texts;
        this.words = words;
        this.wishes = wishes;
        this.lookers = lookers;
    }

    /// As it is read.
    ///
    /// @param heldOn  the day of the meeting; missing if there was none
    /// @param askedOn days on which the worker is asked what became of the advice
    /// @param wish    what the young person wished
    /// @param lookers who used the data, and how often
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Card(
            String language,
            @Nullable LocalDate heldOn,
            List<String> professions,
            List<CaseText> advice,
            @Nullable CaseText next,
            List<LocalDate> askedOn,
            @Nullable Wish wish,
            List<Looker> lookers) {}

    record Looker(String who, int times) {}

    Card of(Consultation consultation, Holder holder, String language) {
        var id = consultation.id();
        var card = cards.get(id).card();
        var seen = FamilySight.of(consultation.response().answers(), holder.viewer());
        boolean advised = seen.contains(Shown.RECOMMENDATIONS);
        boolean who = seen.contains(Shown.WHO_HAS_LOOKED);
        return new Card(
                language,
                heldOn(consultation),
                who
                        ? card.professions().stream()
                                .map(code -> words.profession(code, language))
                                .toList()
                        : List.of(),
                advised
                        ? card.advice().stream()
                                .map(advice -> texts.opened(id, advice))
                                .toList()
                        : List.of(),
                advised ? texts.openedNext(id, card) : null,
                consultation.recommendations().followUps().stream()
                        .map(FollowUp::dueOn)
                        .distinct()
                        .sorted()
                        .toList(),
                wish(id, card, seen, language),
                who ? lookers(id, language) : List.of());
    }

    /// Only what the requester put on the card, and only for who may see it.
    private @Nullable Wish wish(String id, FamilyCard card, Set<Shown> seen, String language) {
        return card.withYoungPersonsView() && seen.contains(Shown.YOUNG_PERSONS_VIEW)
                ? wishes.of(id, language).orElse(null)
                : null;
    }

    private List<Looker> lookers(String id, String language) {
        return lookers.of(id).entrySet().stream()
                .map(count -> new Looker(words.part(count.getKey(), language), count.getValue()))
                .toList();
    }

    private static @Nullable LocalDate heldOn(Consultation consultation) {
        var slot = consultation.progress().slot();
        return slot == null ? null : LocalDate.ofInstant(slot.startsAt(), FinnishCalendar.ZONE);
    }
}
