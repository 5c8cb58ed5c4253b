package fi.otverkko.intake.supervision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.logged.Keeping;
import fi.otverkko.intake.logged.LoggedThings;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.supervision.SupervisionForms.View;
import fi.otverkko.intake.supervision.SupervisionRequest.Asked;
import fi.otverkko.intake.supervision.SupervisionRequest.State;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.web.PageRequest;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// All requests for work supervision of this area, in the collection `supervisionRequests`.
@Component
class SupervisionRequests {

    static final String ASKER = "ASKER";
    static final String STAFF = "STAFF";

    private final LoggedThings<SupervisionRequest> requests;
    private final Keeping<SupervisionRequest> keeping;

    /// @param kept how long a request is kept after it was answered or taken back
    SupervisionRequests(Outboxes outboxes, Uses uses, @Value("${intake.supervision.kept}") Period kept) {
        this.requests = new LoggedThings<>(new SupervisionKind(), outboxes, uses);
        this.keeping = Keeping.removing(requests, kept);
        requests.documents().createIndex(ascending("state.state", "state.askedAt", "_id"));
        requests.documents().createIndex(ascending("state.askerId", "state.askedAt", "_id"));
    }

    LoggedThings<SupervisionRequest> all() {
        return requests;
    }

    Keeping<SupervisionRequest> keeping() {
        return keeping;
    }

    /// As it is shown to whoever may read it.
    View view(Held<SupervisionRequest> held) {
        return View.of(held.thing(), keeping.plannedFor(held.thing()));
    }

    /// One open request for one person about one case is enough.
    ///
    /// @param id of the new one, which the same call may have stored before
    /// @throws Refusal.Conflict `supervision-asked`
    void requireFirst(String id, Asked asked) {
        var open = and(
                eq("state.askerId", asked.askerId()),
                eq("state.consultationId", asked.consultationId()),
                eq("state.state", State.ASKED.name()),
                ne("_id", id));
        if (requests.documents().find(open).first() != null) {
            throw new Refusal.Conflict("supervision-asked");
        }
    }

    /// As whom somebody reads a request; who asked needs no part in the case for it.
    ///
    /// @throws Refusal.Unknown `supervision-unknown`
    static String readerOf(SupervisionRequest request, Actor actor) {
        if (actor.hasAny(Role.OT_COORDINATOR)) {
            return STAFF;
        }
        return askerOf(request, actor);
    }

    /// @throws Refusal.Unknown `supervision-unknown` unless it is who asked
    static String askerOf(SupervisionRequest request, Actor actor) {
        if (actor.subject().equals(request.asked().askerId())) {
            return ASKER;
        }
        throw unknown();
    }

    /// One's own, for the coordinator all; who asked first comes first.
    List<Held<SupervisionRequest>> list(Actor actor, @Nullable State state, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        if (!actor.hasAny(Role.OT_COORDINATOR)) {
            wanted.add(eq("state.askerId", actor.subject()));
        }
        if (state != null) {
            wanted.add(eq("state.state", state.name()));
        }
        var after = page.position(2, SupervisionRequests::after);
        if (after != null) {
            wanted.add(after);
        }
        return requests.list(
                wanted.isEmpty() ? new Document() : and(wanted), ascending("state.askedAt", "_id"), page.limit() + 1);
    }

    static String cursor(SupervisionRequest last) {
        return PageRequest.cursor(last.asked().at().toString(), last.id());
    }

    private static Bson after(List<String> keys) {
        var at = Date.from(Instant.parse(keys.getFirst()));
        return or(gt("state.askedAt", at), and(eq("state.askedAt", at), gt("_id", keys.getLast())));
    }

    static Refusal unknown() {
        return new Refusal.Unknown("supervision-unknown");
    }
}
