package fi.otverkko.intake.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Grants;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.web.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// What is looked for in the collection, and the indexes that find it.
final class ConsultationQuery {

    static final Bson NEWEST_FIRST = descending("state.createdAt", "_id");

    static void index(MongoCollection<Document> documents) {
        documents.createIndex(ascending("state.referenceCode"), new IndexOptions().unique(true));
        documents.createIndex(descending("state.requester.subjectId", "state.createdAt", "_id"));
        documents.createIndex(ascending("state.grants.members"));
        documents.createIndex(ascending("state.guests.subject"));
        documents.createIndex(descending("state.progress.state", "state.createdAt", "_id"));
        documents.createIndex(NEWEST_FIRST);
        documents.createIndex(ascending("state.nextToTell"), new IndexOptions().sparse(true));
        documents.createIndex(ascending("state.progress.state", "state.retention.unerased"));
    }

    /// One page of what somebody has a part in.
    static Bson page(Actor actor, Instant now, @Nullable State state, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        wanted.add(partOf(actor, now));
        if (state != null) {
            wanted.add(eq("state.progress.state", state.name()));
        }
        var after = page.position(2, ConsultationQuery::after);
        if (after != null) {
            wanted.add(after);
        }
        return and(wanted);
    }

    /// What somebody has asked for and has not ended.
    static Bson live(String subject) {
        return and(
                eq("state.requester.subjectId", subject),
                or(
                        eq("state.progress.state", State.DRAFT.name()),
                        in(
                                "state.progress.state",
                                State.LIVE.stream().map(State::name).toList())));
    }

    /// Those that are under way and asked for by the same account, but this one, as far as somebody has a part in them.
    static Bson ofTheSameRequester(Consultation one, Actor actor, Instant now, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        wanted.add(partOf(actor, now));
        wanted.add(eq("state.requester.subjectId", one.opening().requester().subjectId()));
        wanted.add(
                in("state.progress.state", State.LIVE.stream().map(State::name).toList()));
        wanted.add(ne("_id", one.id()));
        var after = page.position(2, ConsultationQuery::after);
        if (after != null) {
            wanted.add(after);
        }
        return and(wanted);
    }

    private static Bson after(List<String> keys) {
        var createdAt = Date.from(Instant.parse(keys.getFirst()));
        return or(lt("state.createdAt", createdAt), and(eq("state.createdAt", createdAt), lt("_id", keys.getLast())));
    }

    /// The cursor after a consultation.
    static String cursor(Consultation consultation) {
        return PageRequest.cursor(consultation.opening().createdAt().toString(), consultation.id());
    }

    /// The same as [Consultation#partsOf] in the words of the store.
    private static Bson partOf(Actor actor, Instant now) {
        var parts = new ArrayList<Bson>();
        var glass = Grants.glassOf(actor.subject());
        var open = gt("until", Date.from(now));
        if (actor.hasAny(Role.PROFESSIONAL)) {
            parts.add(eq("state.requester.subjectId", actor.subject()));
        }
        if (actor.hasAny(Role.GROUP_SECRETARY, Role.OT_COORDINATOR)) {
            parts.add(DeskQuery.openTo(actor, ne("state.progress.state", State.DRAFT.name())));
        }
        if (actor.hasAny(Role.GROUP_SECRETARY)) {
            parts.add(eq("state.transcriber", actor.subject()));
        }
        if (actor.hasAny(Role.EXPERT, Role.GROUP_CHAIR)) {
            parts.add(and(
                    in(
                            "state.progress.state",
                            Consultation.UNDERWAY.stream().map(State::name).toList()),
                    elemMatch("state.grants", and(eq("members", actor.subject()), ne("source", glass), open))));
        }
        if (actor.hasAny(Role.EXPERT, Role.PROFESSIONAL)) {
            parts.add(and(
                    in(
                            "state.progress.state",
                            Consultation.HEARD.stream().map(State::name).toList()),
                    elemMatch("state.guests", and(eq("subject", actor.subject()), open))));
        }
        if (Consultation.standsIn(actor)) {
            parts.add(elemMatch("state.grants", and(eq("members", actor.subject()), eq("source", glass), open)));
        }
        return parts.isEmpty() ? eq("_id", "") : or(parts);
    }

    private ConsultationQuery() {}
}
