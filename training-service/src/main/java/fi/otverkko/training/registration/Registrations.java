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
import org.springframework.stereotype.Repository;

/// All registrations, a training's in one document of the collection `places`. Why so: [the
/// package][fi.otverkko.training.registration].
@Repository
class Registrations {

    private final OutboxCollection places;
    private final Trainings trainings;

    /// In a rush people of one replica queue up here instead of overtaking each other in the store; between
    /// replicas the store decides.
    private final List<Lock> doors =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    Registrations(Outboxes outboxes, Trainings trainings) {
        this.places = outboxes.collection("places");
        this.trainings = trainings;
        places.documents().createIndex(ascending("state.confirmed"));
        places.documents().createIndex(ascending("state.waiting"));
    }

    /// Where a page of somebody's registrations goes on.
    record After(Instant startsAt, String trainingId) {}

    /// The places of a training after somebody asked for one.
    ///
    /// @throws Refusal whatever [Places#decide] refuses, and `training-unknown`
    Places register(String trainingId, Call call, Instant at) {
        var register = new PlacesCommand.Register(call.subject(), at);
        return change(trainingId, call, register).orElseGet(() -> {
            var training = trainings.published(trainingId).orElseThrow(() -> new Refusal.Unknown("training-unknown"));
            places.seed(trainingId, Change.silent(PlacesDocument.write(allFree(training))));
            return change(trainingId, call, register).orElseThrow();
        });
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
            messages.add(RegistrationMessages.of(next, event));
        }
        return new Change(PlacesDocument.write(next), messages);
    }

    private static Places allFree(Training training) {
        var told = training.announcement();
        return Places.allFree(training.id(), told.startsAt(), told.capacity());
    }

    private static Refusal unknown() {
        return new Refusal.Unknown("registration-unknown");
    }
}
