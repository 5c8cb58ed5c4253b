package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.LifeTable.Act;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.HandedOver;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a consultation recommended, the questions about it, and the requester's last word.
///
/// @param items       in the order in which they were recorded
/// @param followUps   empty until the consultation is answered
/// @param noneBecause why nothing was recommended; null if something was
/// @param notKnown    what the group did not know; null until the requester writes it down
/// @param ending      how it ends
public record Recommendations(
        List<Recommendation> items,
        List<FollowUp> followUps,
        @Nullable SealedText noneBecause,
        @Nullable SealedText notKnown,
        Ending ending) {

    public static final Recommendations NONE = new Recommendations(List.of(), List.of(), null, null, Ending.OPEN);

    /// The close-out answer and how long it is waited for.
    ///
    /// @param closesOn the day on which the system closes without it; null unless it is the only thing waited for
    public record Ending(
            @Nullable LocalDate closesOn, @Nullable CloseOut closeOut) {

        static final Ending OPEN = new Ending(null, null);
    }

    public Recommendations {
        items = List.copyOf(items);
        followUps = List.copyOf(followUps);
    }

    public Optional<Recommendation> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<FollowUp> followUp(String id) {
        return followUps.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public @Nullable CloseOut closeOut() {
        return ending.closeOut();
    }

    public Recommendations recorded(Recommendation item) {
        return with(Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    public Recommendations corrected(Recommendation by) {
        return changed(by.id(), item -> item.corrected(by));
    }

    public Recommendations disputed(String id, SealedText reason) {
        return changed(id, item -> item.disputed(reason));
    }

    public Recommendations commented(String id, Comment comment) {
        return changed(id, item -> item.commented(comment));
    }

    public Recommendations confirmed(String id, Confirmed confirmation) {
        return changed(id, item -> item.confirmed(confirmation));
    }

    public Recommendations handedOver(HandedOver handover) {
        return with(items.stream().map(item -> item.handedOver(handover)).toList());
    }

    /// The consultation is answered: from now on one asks, twice for each recommendation of this round.
    ///
    /// @param answeredOn the day in Europe/Helsinki
    public Recommendations answered(LocalDate answeredOn, @Nullable SealedText because) {
        var questions = Stream.concat(
                        followUps.stream(),
                        items.stream()
                                .filter(item -> !isAsked(item.id()))
                                .flatMap(item -> FollowUp.of(item.id(), answeredOn).stream()))
                .toList();
        return new Recommendations(items, questions, because, notKnown, ending);
    }

    public Recommendations notKnown(SealedText text) {
        return new Recommendations(items, followUps, noneBecause, text, ending);
    }

    private boolean isAsked(String recommendationId) {
        return followUps.stream()
                .anyMatch(question -> question.recommendationId().equals(recommendationId));
    }

    /// The question was asked, for the first time or as a reminder.
    ///
    /// @param next when it is asked again
    public Recommendations asked(String followUpId, int number, LocalDate next) {
        return asking(followUpId, question -> question.asked(number, next)).moved(followUpId, Act.COME_DUE);
    }

    /// Nobody waits for this answer any more.
    public Recommendations lapsed(String followUpId) {
        return asking(followUpId, FollowUp::lapsed);
    }

    public Recommendations outcome(String followUpId, Result result) {
        return asking(followUpId, question -> question.answered(result))
                .moved(followUpId, result.outcome().act());
    }

    /// Only the close-out answer is waited for.
    public Recommendations awaitingCloseOut(LocalDate until) {
        return new Recommendations(items, followUps, noneBecause, notKnown, new Ending(until, ending.closeOut()));
    }

    public Recommendations closedOut(CloseOut answer) {
        var evaluated = items.stream().map(item -> item.moved(Act.EVALUATE)).toList();
        return new Recommendations(evaluated, followUps, noneBecause, notKnown, new Ending(ending.closesOn(), answer));
    }

    /// Another round begins: its end has a last word of its own.
    public Recommendations reopened() {
        return new Recommendations(items, followUps, noneBecause, notKnown, Ending.OPEN);
    }

    /// Nothing is asked any more.
    public Recommendations closed() {
        var silent = followUps.stream().map(FollowUp::lapsed).toList();
        return new Recommendations(items, silent, noneBecause, notKnown, new Ending(null, ending.closeOut()));
    }

    public boolean allConfirmed() {
        return items.stream().allMatch(item -> item.life().confirmed() != null);
    }

    /// Whether an answer to a question is waited for, now or later.
    public boolean awaiting() {
        return followUps.stream().anyMatch(FollowUp::awaited);
    }

    /// The questions to ask, to remind of, or to give up on that day.
    public List<FollowUp> toAsk(LocalDate today) {
        return followUps.stream().filter(question -> question.toAsk(today)).toList();
    }

    /// The day on which the system has something to do here; null if there is none.
    public @Nullable LocalDate nextToTell() {
        var questions = followUps.stream().filter(FollowUp::awaited).map(FollowUp::nextOn);
        return Stream.concat(
                        questions,
                        Stream.of(Optional.ofNullable(ending.closesOn())).flatMap(Optional::stream))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Recommendations moved(String followUpId, Act act) {
        return followUp(followUpId)
                .map(question -> changed(question.recommendationId(), item -> item.moved(act)))
                .orElse(this);
    }

    private Recommendations changed(String id, UnaryOperator<Recommendation> change) {
        return with(items.stream()
                .map(item -> item.id().equals(id) ? change.apply(item) : item)
                .toList());
    }

    private Recommendations asking(String followUpId, UnaryOperator<FollowUp> change) {
        var questions = followUps.stream()
                .map(question -> question.id().equals(followUpId) ? change.apply(question) : question)
                .toList();
        return new Recommendations(items, questions, noneBecause, notKnown, ending);
    }

    private Recommendations with(List<Recommendation> next) {
        return new Recommendations(next, followUps, noneBecause, notKnown, ending);
    }
}
