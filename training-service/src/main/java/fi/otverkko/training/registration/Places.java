package fi.otverkko.training.registration;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.training.registration.PlacesCommand.Follow;
import fi.otverkko.training.registration.PlacesCommand.GiveUp;
import fi.otverkko.training.registration.PlacesCommand.News;
import fi.otverkko.training.registration.PlacesCommand.Register;
import fi.otverkko.training.registration.PlacesEvent.Affected;
import fi.otverkko.training.registration.PlacesEvent.Confirmed;
import fi.otverkko.training.registration.PlacesEvent.Followed;
import fi.otverkko.training.registration.PlacesEvent.GivenUp;
import fi.otverkko.training.registration.PlacesEvent.Waitlisted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The places of one training and the queue for them. All rules about them are in this file.
///
/// Nobody waits while a place is free: whoever gives one up hands it to the first in the queue, in the
/// same step.
///
/// @param capacity  how many places there are
/// @param confirmed subject ids of those who have one, in order of arrival
/// @param waiting   subject ids of those who wait, the first first
/// @param revision  of the training, as far as it was followed
record Places(
        String trainingId, Instant startsAt, int capacity, List<String> confirmed, List<String> waiting, int revision) {

    /// Longer, and hope would be false; it also bounds the document.
    static final int LONGEST_QUEUE = 500;

    Places {
        confirmed = List.copyOf(confirmed);
        waiting = List.copyOf(waiting);
    }

    static Places allFree(String trainingId, Instant startsAt, int capacity, int revision) {
        return new Places(trainingId, startsAt, capacity, List.of(), List.of(), revision);
    }

    /// Applies the rules to one command.
    ///
    /// @return what happened, oldest first; empty if the wish is already fulfilled
    /// @throws Refusal.Conflict `training-started`, `waiting-list-full`
    List<PlacesEvent> decide(PlacesCommand command) {
        return switch (command) {
            case Follow follow when follow.revision() <= revision -> List.of();
            case Follow follow -> following(follow);
            case Register register when has(register.subject()) -> List.of();
            case GiveUp giveUp when !has(giveUp.subject()) -> List.of();
            case PlacesCommand late
            when !late.at().isBefore(startsAt) -> throw new Refusal.Conflict("training-started");
            case Register register
            when confirmed.size() < capacity -> List.of(new Confirmed(register.subject(), false, register.at()));
            case Register _ when waiting.size() >= LONGEST_QUEUE -> throw new Refusal.Conflict("waiting-list-full");
            case Register register -> List.of(new Waitlisted(register.subject(), waiting.size() + 1, register.at()));
            case GiveUp giveUp
            when confirmed.contains(giveUp.subject()) && !waiting.isEmpty() ->
                List.of(
                        new GivenUp(giveUp.subject(), giveUp.at()),
                        new Confirmed(waiting.getFirst(), true, giveUp.at()));
            case GiveUp giveUp -> List.of(new GivenUp(giveUp.subject(), giveUp.at()));
        };
    }

    /// Tells whom it concerns, and fills the places that there are more of. Fewer places take nobody's away.
    private List<PlacesEvent> following(Follow follow) {
        var events = new ArrayList<PlacesEvent>();
        events.add(new Followed(follow.startsAt(), follow.capacity(), follow.revision(), follow.at()));
        if (follow.cancelled() || follow.movedIn() > revision) {
            var news = follow.cancelled() ? News.CANCELLED : News.MOVED;
            Stream.concat(confirmed.stream(), waiting.stream())
                    .forEach(subject -> events.add(new Affected(subject, news, follow.at())));
        }
        if (!follow.cancelled()) {
            waiting.stream()
                    .limit(Math.max(0, follow.capacity() - confirmed.size()))
                    .forEach(subject -> events.add(new Confirmed(subject, true, follow.at())));
        }
        return events;
    }

    /// Applies what happened; knows no rules and refuses nothing.
    Places evolve(PlacesEvent event) {
        return switch (event) {
            case Confirmed happened -> with(plus(confirmed, happened.subject()), minus(waiting, happened.subject()));
            case Waitlisted happened -> with(confirmed, plus(waiting, happened.subject()));
            case Affected _ -> this;
            case Followed happened ->
                new Places(
                        trainingId, happened.startsAt(), happened.capacity(), confirmed, waiting, happened.revision());
            case GivenUp happened -> with(minus(confirmed, happened.subject()), minus(waiting, happened.subject()));
        };
    }

    boolean has(String subject) {
        return confirmed.contains(subject) || waiting.contains(subject);
    }

    /// Where somebody stands in the queue, from 1; 0 for who does not wait.
    int position(String subject) {
        return waiting.indexOf(subject) + 1;
    }

    private Places with(List<String> nowConfirmed, List<String> nowWaiting) {
        return new Places(trainingId, startsAt, capacity, nowConfirmed, nowWaiting, revision);
    }

    private static List<String> plus(List<String> list, String subject) {
        return Stream.concat(list.stream(), Stream.of(subject)).toList();
    }

    private static List<String> minus(List<String> list, String subject) {
        var left = new ArrayList<>(list);
        left.remove(subject);
        return left;
    }
}
