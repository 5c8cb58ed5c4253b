package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a consultation recommended, and the questions about it.
///
/// @param items       in the order in which they were recorded
/// @param followUps   empty until the consultation is answered
/// @param noneBecause why nothing was recommended; null if something was
public record Recommendations(
        List<Recommendation> items,
        List<FollowUp> followUps,
        @Nullable SealedText noneBecause) {

    public static final Recommendations NONE = new Recommendations(List.of(), List.of(), null);

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

    public Recommendations recorded(Recommendation item) {
        return new Recommendations(
                Stream.concat(items.stream(), Stream.of(item)).toList(), followUps, noneBecause);
    }

    public Recommendations confirmed(String id, Confirmed confirmation) {
        return new Recommendations(
                items.stream()
                        .map(item -> item.id().equals(id) ? item.confirmed(confirmation) : item)
                        .toList(),
                followUps,
                noneBecause);
    }

    /// The consultation is answered: from now on one asks, twice for each recommendation of this round.
    ///
    /// @param answeredOn the day in Europe/Helsinki
    public Recommendations answered(LocalDate answeredOn, @Nullable SealedText because) {
        return new Recommendations(
                items,
                Stream.concat(
                                followUps.stream(),
                                items.stream()
                                        .filter(item -> !asked(item.id()))
                                        .flatMap(item -> FollowUp.of(item.id(), answeredOn).stream()))
                        .toList(),
                because);
    }

    private boolean asked(String recommendationId) {
        return followUps.stream()
                .anyMatch(question -> question.recommendationId().equals(recommendationId));
    }

    public Recommendations told(String followUpId) {
        return change(followUpId, FollowUp::markTold);
    }

    public Recommendations outcome(String followUpId, Result result) {
        return change(followUpId, question -> question.answered(result));
    }

    public boolean allConfirmed() {
        return items.stream().allMatch(item -> item.confirmed() != null);
    }

    /// Whether no answer is awaited any more.
    public boolean allAnswered() {
        return followUps.stream().allMatch(question -> question.result() != null);
    }

    /// The questions whose day has come without anybody having been told, earliest first. One that was
    /// answered before needs no telling.
    public List<FollowUp> toTell(LocalDate today) {
        return untold().filter(question -> !question.dueOn().isAfter(today)).toList();
    }

    /// The day on which the next one has to be told of; null if there is none.
    public @Nullable LocalDate nextToTell() {
        return untold().map(FollowUp::dueOn).min(LocalDate::compareTo).orElse(null);
    }

    private Stream<FollowUp> untold() {
        return followUps.stream().filter(question -> !question.told() && question.result() == null);
    }

    private Recommendations change(String followUpId, UnaryOperator<FollowUp> change) {
        return new Recommendations(
                items,
                followUps.stream()
                        .map(question -> question.id().equals(followUpId) ? change.apply(question) : question)
                        .toList(),
                noneBecause);
    }
}
