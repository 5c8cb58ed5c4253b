package fi.otverkko.intake.guidance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.logged.LoggedThings;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All guidance cases of this area, in the collection `guidance`, and who has a part in one.
@Component
class GuidanceCases {

    static final String COLLECTION = "guidance";

    /// Who answers: all three can stand in for each other. Source: domain §8.10.
    static final Role[] OFFICE = {Role.OFFICE_GUIDANCE, Role.REGIONAL_OFFICE, Role.OT_COORDINATOR};

    static final String ASKER = "ASKER";
    static final String STAFF = "STAFF";

    private final LoggedThings<GuidanceCase> cases;

    GuidanceCases(Outboxes outboxes, Uses uses, Clock clock) {
        this.cases = new LoggedThings<>(new GuidanceKind(clock), outboxes, uses);
        var documents = cases.documents();
        documents.createIndex(ascending("state.open", "state.dueAt", "_id"));
        documents.createIndex(descending("state.askerId", "state.askedAt", "_id"));
        documents.createIndex(descending("state.askedAt", "_id"));
    }

    LoggedThings<GuidanceCase> all() {
        return cases;
    }

    /// The drawers of the desk.
    enum Folder {
        /// Waiting for an answer, the one that is due first comes first.
        OPEN,
        /// Answered, closed or led to a request, the newest first.
        ANSWERED,
        /// Noted as needs for development, the newest first.
        NEEDS
    }

    /// As whom somebody reads a guidance case.
    ///
    /// @throws Refusal.Unknown `guidance-unknown`
    static String readerOf(GuidanceCase guidance, Actor actor) {
        return actor.hasAny(OFFICE) ? STAFF : askerOf(guidance, actor);
    }

    /// @throws Refusal.Unknown `guidance-unknown` unless it is who asked
    static String askerOf(GuidanceCase guidance, Actor actor) {
        if (actor.hasAny(Role.PROFESSIONAL)
                && actor.subject().equals(guidance.asked().askerId())) {
            return ASKER;
        }
        throw unknown();
    }

    /// One's own, for the office all.
    List<Held<GuidanceCase>> list(Actor actor, @Nullable Folder folder, @Nullable Theme theme, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        if (!actor.hasAny(OFFICE)) {
            wanted.add(eq("state.askerId", actor.subject()));
        }
        if (theme != null) {
            wanted.add(eq("state.theme", theme.name()));
        }
        if (folder != null) {
            wanted.add(
                    switch (folder) {
                        case OPEN -> eq("state.open", true);
                        case ANSWERED -> eq("state.open", false);
                        case NEEDS -> in("state.need", names(GuidanceCase.Need.values()));
                    });
        }
        var byDue = folder == Folder.OPEN;
        var key = byDue ? "state.dueAt" : "state.askedAt";
        var after = page.position(2, keys -> after(key, byDue, keys));
        if (after != null) {
            wanted.add(after);
        }
        var filter = wanted.isEmpty() ? new Document() : and(wanted);
        return cases.list(filter, byDue ? ascending(key, "_id") : descending(key, "_id"), page.limit() + 1);
    }

    static String cursor(GuidanceCase last, @Nullable Folder folder) {
        var key = folder == Folder.OPEN ? last.dueAt() : last.asked().at();
        return PageRequest.cursor(key.toString(), last.id());
    }

    private static Bson after(String key, boolean up, List<String> keys) {
        var at = Date.from(Instant.parse(keys.getFirst()));
        var id = keys.getLast();
        return up ? or(gt(key, at), and(eq(key, at), gt("_id", id))) : or(lt(key, at), and(eq(key, at), lt("_id", id)));
    }

    private static List<String> names(Enum<?>... codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    static Refusal unknown() {
        return new Refusal.Unknown("guidance-unknown");
    }
}
