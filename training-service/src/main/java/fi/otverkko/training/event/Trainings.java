package fi.otverkko.training.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Sorts;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.messaging.Walk;
import fi.otverkko.training.event.Training.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All trainings, in the collection `trainings`.
@Component
public class Trainings {

    private final OutboxCollection trainings;

    Trainings(Outboxes outboxes) {
        this.trainings = outboxes.collection("trainings");
        trainings.documents().createIndex(ascending("state.status", "state.startsAt", "_id"));
        trainings.documents().createIndex(ascending("state.followed", "_id"));
    }

    /// Where a page of trainings, sorted by their start, goes on.
    record After(Instant startsAt, String id) {}

    /// A published training; others are not there for who only takes part.
    public Optional<Training> published(String id) {
        return find(id).map(TrainingDocument::read).filter(Training::isPublished);
    }

    /// A training that everybody may see, also if it will not be held after all.
    public Optional<Training> announced(String id) {
        return find(id).map(TrainingDocument::read).filter(Training::isForEverybody);
    }

    /// The same for several, by id.
    public Map<String, Training> announced(Collection<String> ids) {
        return read(in("_id", ids), 0).stream()
                .filter(Training::isForEverybody)
                .collect(Collectors.toMap(Training::id, Function.identity()));
    }

    /// Trainings that changed after they were published, as long as nobody said that the registrations follow.
    public Stream<Training> unfollowed() {
        return Walk.byId(trainings.documents(), eq("state.followed", false))
                .map(document ->
                        TrainingDocument.read(document.getString("_id"), document.get("state", Document.class)));
    }

    /// The registrations follow the training as it was in this revision.
    public void followed(Training training) {
        trainings.maintain(
                training.id(),
                state -> TrainingDocument.read(training.id(), state).revision() == training.revision()
                        ? Change.silent(new Document(state).append("followed", true))
                        : null);
    }

    Optional<Stored> find(String id) {
        return trainings.find(id);
    }

    /// Trainings that have not ended, the earliest first.
    List<Training> upcoming(Status status, Instant now, @Nullable After after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("state.status", status.name()));
        filters.add(gt("state.endsAt", Date.from(now)));
        if (after != null) {
            var start = Date.from(after.startsAt());
            filters.add(or(gt("state.startsAt", start), and(eq("state.startsAt", start), gt("_id", after.id()))));
        }
        return read(and(filters), limit);
    }

    Stored draft(Call call, Announcement announcement) {
        var training = Training.draft(call.newId(), announcement, call.subject());
        return trainings.create(call, Change.silent(TrainingDocument.write(training)));
    }

    /// Carries out a person's command.
    ///
    /// @throws Refusal whatever [Training#decide] refuses, and `training-unknown`
    Stored handle(String id, Call call, TrainingCommand command) {
        return trainings
                .update(id, call, state -> change(TrainingDocument.read(id, state), command))
                .orElseThrow(() -> new Refusal.Unknown("training-unknown"));
    }

    private static Change change(Training training, TrainingCommand command) {
        var next = training;
        var messages = new ArrayList<Record>();
        for (var event : training.decide(command)) {
            next = next.evolve(event);
            messages.addAll(TrainingMessages.of(next, event));
        }
        return new Change(TrainingDocument.write(next), messages);
    }

    private List<Training> read(Bson filter, int limit) {
        return trainings
                .documents()
                .find(filter)
                .sort(Sorts.ascending("state.startsAt", "_id"))
                .limit(limit)
                .map(found -> TrainingDocument.read(found.getString("_id"), found.get("state", Document.class)))
                .into(new ArrayList<>());
    }
}
