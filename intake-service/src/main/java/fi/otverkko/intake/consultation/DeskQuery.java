package fi.otverkko.intake.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.consultation.Next.Folder;
import fi.otverkko.intake.form.ScreenInput;
import fi.otverkko.intake.questionnaire.ScreenMapping;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.web.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// What the work folders look for: `desk {folder, queue, rank, since}` is worked out whenever a consultation is stored,
/// so
/// that a folder is a stretch of an index. A queue is a role's or, as `by <subject>`, one person's.
final class DeskQuery {

    private static final String FOLDER = "state.desk.folder";
    private static final String QUEUE = "state.desk.queue";
    private static final String RANK = "state.desk.rank";
    private static final String SINCE = "state.desk.since";
    private static final List<Role> KEEPERS = List.of(Role.GROUP_SECRETARY, Role.OT_COORDINATOR);
    private static final int LAST_RANK = 3;

    static void index(MongoCollection<Document> documents) {
        documents.createIndex(ascending(FOLDER, QUEUE, RANK, SINCE, "_id"));
        documents.createIndex(ascending(FOLDER, RANK, SINCE, "_id"));
        documents.createIndex(descending(FOLDER, SINCE, "_id"));
    }

    static Document entry(Consultation consultation) {
        var next = Next.of(consultation);
        var role = next.what().role();
        var queue = next.owner() != null ? "by " + next.owner() : role != null ? role.name() : "-";
        return new Document("folder", next.what().folder().name())
                .append("queue", queue)
                .append("rank", rank(consultation))
                .append("since", Date.from(since(consultation)));
    }

    /// What goes past the others first, then by urgency; before anybody has decided it, by what the form says.
    static int rank(Consultation consultation) {
        var decision = consultation.progress().decision();
        if (consultation.course().escalation() != null) {
            return 0;
        }
        if (decision != null && decision.round() == consultation.progress().round()) {
            return Math.max(0, List.of("U0", "U1", "U2", "U3").indexOf(decision.urgency()));
        }
        var screen = ScreenMapping.screen(consultation.response().answers());
        return Boolean.TRUE.equals(screen.flag(ScreenInput.IMMEDIATE_DANGER)) ? 0 : LAST_RANK;
    }

    private static Instant since(Consultation consultation) {
        var since = consultation.course().since();
        return since == null ? consultation.opening().createdAt() : since;
    }

    /// All of one folder, as this person sees it.
    static Bson of(Folder folder, Actor actor) {
        var mine = Stream.concat(
                        KEEPERS.stream().filter(actor.roles()::contains).map(Role::name),
                        Stream.of("by " + actor.subject()))
                .toList();
        return switch (folder) {
            case NEEDS -> and(eq(FOLDER, folder.name()), in(QUEUE, mine));
            // what another one at the desk does is waited for
            case WAITING -> {
                var wanted = new ArrayList<Bson>();
                wanted.add(in(FOLDER, Folder.WAITING.name(), Folder.NEEDS.name()));
                mine.forEach(queue -> wanted.add(ne(QUEUE, queue)));
                wanted.add(ne("state.progress.state", Progress.State.DRAFT.name())); // somebody else's transcription
                yield and(wanted);
            }
            case DONE -> eq(FOLDER, folder.name());
            case NONE -> throw new IllegalArgumentException("drafts are in no folder");
        };
    }

    /// One page: the most urgent and then the oldest first; of what is done, the latest.
    static Bson page(Folder folder, Actor actor, PageRequest page) {
        var after = folder == Folder.DONE
                ? page.position(2, DeskQuery::afterLatest)
                : page.position(3, DeskQuery::afterUrgent);
        return after == null ? of(folder, actor) : and(of(folder, actor), after);
    }

    static Bson order(Folder folder) {
        return folder == Folder.DONE ? descending(SINCE, "_id") : ascending(RANK, SINCE, "_id");
    }

    /// The cursor after a consultation.
    static String cursor(Folder folder, Consultation consultation) {
        var since = since(consultation).toString();
        return folder == Folder.DONE
                ? PageRequest.cursor(since, consultation.id())
                : PageRequest.cursor(String.valueOf(rank(consultation)), since, consultation.id());
    }

    // the first condition lets the store begin in the middle of its index
    private static Bson afterUrgent(List<String> keys) {
        int rank = Integer.parseInt(keys.get(0));
        var since = Date.from(Instant.parse(keys.get(1)));
        return and(
                gte(RANK, rank),
                or(
                        gt(RANK, rank),
                        and(eq(RANK, rank), gt(SINCE, since)),
                        and(eq(RANK, rank), eq(SINCE, since), gt("_id", keys.get(2)))));
    }

    private static Bson afterLatest(List<String> keys) {
        var since = Date.from(Instant.parse(keys.get(0)));
        return and(lte(SINCE, since), or(lt(SINCE, since), and(eq(SINCE, since), lt("_id", keys.get(1)))));
    }

    private DeskQuery() {}
}
