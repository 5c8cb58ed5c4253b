package fi.otverkko.training.registration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.training.event.Training;
import fi.otverkko.training.event.Trainings;
import fi.otverkko.training.registration.PlacesCommand.Follow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// All registrations, a training's in one document of the collection `places`. Why so: [the
/// package][fi.otverkko.training.registration].
@Repository
class Registrations {

    private final OutboxCollection places;
    private final Trainings trainings;
    private final Clock clock;

    /// In a rush people of one replica queue up here instead of overtaking each other in the store; between
    /// replicas the store decides.
    private final List<Lock> doors =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    Registrations(Outboxes outboxes, Trainings trainings, Clock clock) {
        this.places = outboxes.collection("places");
        this.trainings = trainings;
        this.clock = clock;
        places.documents().createIndex(ascending("state.confirmed"));
        places.documents().createIndex(ascending("state.waiting"));
    }

    /// Where a page of somebody's registrations goes on.
    record After(Instant startsAt, String trainingId) {}

    /// The places of a training after somebody asked for one.
    ///
    /// @throws Refusal whatever [Places#decide] refuses, `training-unknown`
    /// @throws Refusal.Conflict `registration-not-open`, `registration-closed`
    Places register(String trainingId, Call call, Instant at) {
        var register = new PlacesCommand.Register(call.subject(), at);
        var training = trainings.published(trainingId).orElseThrow(() -> new Refusal.Unknown("training-unknown"));
        if (!places.find(trainingId)
                .filter(stored -> PlacesDocument.read(stored).has(call.subject()))
                .isPresent()) {
            requireOpen(training, at);
        }
        return change(trainingId, call, register).orElseGet(() -> {
            places.seed(trainingId, Change.silent(PlacesDocument.write(allFree(training))));
            return change(trainingId, call, register).orElseThrow();
        });
    }

    private static void requireOpen(Training training, Instant at) {
        switch (training.phase(at)) {
            case PUBLISHED ->
                throw new Refusal.Conflict(
                        "registration-not-open",
                        String.valueOf(training.announcement().details().opensAt()));
            case REGISTRATION_CLOSED -> throw new Refusal.Conflict("registration-closed");
            case RUNNING, ENDED, ARCHIVED -> throw new Refusal.Conflict("training-started");
            default -> {}
        }
    }

    /// Lets the registrations follow what changed in the trainings, once for each change; finishes what a crash left.
    @Scheduled(fixedDelayString = "${training.follow-every:5s}")
    void followAll() {
        trainings.unfollowed().forEach(this::follow);
    }

    private void follow(Training training) {
        var told = training.announcement();
        var follow = new Follow(
                told.startsAt(),
                told.capacity(),
                training.revision(),
                training.movedIn(),
                training.isCancelled(),
                clock.instant());
        places.maintain(training.id(), state -> change(PlacesDocument.read(training.id(), state), follow));
        trainings.followed(training);
    }

    /// The places of a training after somebody gave hers up.
    ///
    /// @throws Refusal whatever [Places#decide] refuses, and `registration-unknown`
    Places giveUp(String registrationId, Call call, Instant at) {
        return RegistrationId.trainingOf(registrationId, call.subject())
                .flatMap(training -> change(training, call, new PlacesCommand.GiveUp(call.subject(), at)))
                .orElseThrow(Registrations::unknown);
    }

    /// The places among which somebody's registration is.
    ///
    /// @throws Refusal.Unknown `registration-unknown`, also if it was given up
    Places of(String registrationId, String subject) {
        return RegistrationId.trainingOf(registrationId, subject)
                .flatMap(places::find)
                .map(PlacesDocument::read)
                .filter(found -> found.has(subject))
                .orElseThrow(Registrations::unknown);
    }

    /// The places among which somebody's registrations are, the latest training first.
    List<Places> of(String subject, @Nullable After after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(or(eq("state.confirmed", subject), eq("state.waiting", subject)));
        if (after != null) {
            var start = Date.from(after.startsAt());
            filters.add(
                    or(lt("state.startsAt", start), and(eq("state.startsAt", start), lt("_id", after.trainingId()))));
        }
        return places.documents()
                .find(and(filters))
                .sort(descending("state.startsAt", "_id"))
                .limit(limit)
                .map(found -> PlacesDocument.read(found.getString("_id"), found.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    private Optional<Places> change(String trainingId, Call call, PlacesCommand command) {
        var door = doors.get(Math.floorMod(trainingId.hashCode(), doors.size()));
        door.lock();
        try {
            return places.update(trainingId, call, state -> change(PlacesDocument.read(trainingId, state), command))
                    .map(PlacesDocument::read);
        } finally {
            door.unlock();
        }
    }

    private static Change change(Places before, PlacesCommand command) {
        var next = before;
        var messages = new ArrayList<Record>();
        for (var event : before.decide(command)) {
            next = next.evolve(event);
            RegistrationMessages.of(next, event).ifPresent(messages::add);
        }
        return new Change(PlacesDocument.write(next), messages);
    }

    private static Places allFree(Training training) {
        var told = training.announcement();
        return Places.allFree(training.id(), told.startsAt(), told.capacity(), training.revision());
    }

    private static Refusal unknown() {
        return new Refusal.Unknown("registration-unknown");
    }
}
