package fi.otverkko.triage.screening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.messaging.Walk;
import fi.otverkko.triage.screen.Screen;
import fi.otverkko.triage.screening.Screening.Closure;
import fi.otverkko.triage.screening.Screening.State;
import fi.otverkko.triage.screening.ScreeningEvent.Proposed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// All screenings, in the collection `screenings`.
@Repository
class Screenings {

    private final OutboxCollection screenings;
    private final Screen screen;
    private final Clock clock;

    Screenings(Outboxes outboxes, Screen screen, Clock clock) {
        this.screenings = outboxes.collection("screenings");
        this.screen = screen;
        this.clock = clock;
        screenings.documents().createIndex(Indexes.ascending("state.state", "state.order"));
        screenings.documents().createIndex(Indexes.ascending("state.consultationId", "state.order"));
        screenings.documents().createIndex(Indexes.ascending("state.order"));
    }

    /// One screening with the edition that a deciding person has to have seen.
    record Found(long edition, Screening screening) {}

    /// @throws Refusal.Unknown `screening-unknown`
    Found get(String id) {
        return screenings.find(id).map(Screenings::found).orElseThrow(Screenings::unknown);
    }

    /// The most urgent first, then the oldest.
    ///
    /// @param after [ScreeningDocument#order] of the last one shown; empty for the first page
    List<Screening> list(@Nullable String consultationId, @Nullable State state, String after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(gt("state.order", after));
        if (consultationId != null) {
            filters.add(eq("state.consultationId", consultationId));
        }
        if (state != null) {
            filters.add(eq("state.state", state.name()));
        }
        return screenings
                .documents()
                .find(and(filters))
                .sort(ascending("state.order"))
                .limit(limit)
                .map(document -> ScreeningDocument.read(document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    /// A person decides.
    ///
    /// @throws Refusal whatever [Screening#decide] refuses, and `screening-unknown`
    Found decide(String id, Call call, Choice choice, Decision.@Nullable Reason reason) {
        return screenings
                .update(id, call, document -> {
                    var screening = ScreeningDocument.read(document);
                    var addons = screen.addons(
                            screening.answers(),
                            choice.level().name(),
                            choice.urgency().name(),
                            choice.teamNames());
                    return change(screening, screening.decide(choice, addons, reason, call.subject(), clock.instant()));
                })
                .map(Screenings::found)
                .orElseThrow(Screenings::unknown);
    }

    /// Stores a new screening, once however often it is told.
    void propose(Proposed event, Received received) {
        screenings.receive(
                event.id(), received, stored -> stored == null ? change(Screening.from(event), List.of(event)) : null);
    }

    /// Closes a screening if there is one and `why` finds a reason.
    void close(String id, Function<Screening, @Nullable Closure> why) {
        screenings.maintain(id, document -> {
            var screening = ScreeningDocument.read(document);
            var reason = why.apply(screening);
            var events = reason == null ? List.<ScreeningEvent>of() : screening.close(reason);
            return events.isEmpty() ? null : change(screening, events);
        });
    }

    /// Erases all screenings of a consultation.
    void erase(String consultationId) {
        Walk.byId(screenings.documents(), eq("state.consultationId", consultationId))
                .map(document -> document.getString("_id"))
                .forEach(screenings::erase);
    }

    private static Change change(Screening screening, List<? extends ScreeningEvent> events) {
        var next = screening;
        for (var event : events) {
            next = next.evolve(event);
        }
        return new Change(
                ScreeningDocument.write(next),
                events.stream()
                        .flatMap(event -> ScreeningMessages.of(event).stream())
                        .toList());
    }

    private static Found found(Stored stored) {
        return new Found(stored.edition(), ScreeningDocument.read(stored.state()));
    }

    private static Refusal unknown() {
        return new Refusal.Unknown("screening-unknown");
    }
}
