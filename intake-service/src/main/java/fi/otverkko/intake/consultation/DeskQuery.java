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
import static fi.otverkko.intake.consultation.DeskEntry.ANY;
import static fi.otverkko.intake.consultation.DeskEntry.FOLDER;
import static fi.otverkko.intake.consultation.DeskEntry.HERS;
import static fi.otverkko.intake.consultation.DeskEntry.NOBODY;
import static fi.otverkko.intake.consultation.DeskEntry.OWNED;
import static fi.otverkko.intake.consultation.DeskEntry.OWNER;
import static fi.otverkko.intake.consultation.DeskEntry.QUEUE;
import static fi.otverkko.intake.consultation.DeskEntry.RANK;
import static fi.otverkko.intake.consultation.DeskEntry.SECRETARY;
import static fi.otverkko.intake.consultation.DeskEntry.SINCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.consultation.Next.Folder;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.web.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The work folders: each is a few stretches of an index, which [DeskEntry] makes.
final class DeskQuery {

    private static final List<Role> KEEPERS = List.of(Role.GROUP_SECRETARY, Role.OT_COORDINATOR);

    private static final Comparator<Document> SOONEST = Comparator.<Document, Date>comparing(
                    stored -> desk(stored).getDate("since"))
            .thenComparing(stored -> stored.getString("_id"));
    private static final Comparator<Document> MOST_URGENT = Comparator.<Document, Integer>comparing(
                    stored -> desk(stored).getInteger("rank"))
            .thenComparing(SOONEST);

    /// One page: the most urgent and then the oldest first; of what is done, the latest. One more than asked for if
    /// there are more.
    static List<Document> page(MongoCollection<Document> documents, Folder folder, Actor actor, PageRequest page) {
        var after = folder == Folder.DONE
                ? page.position(2, DeskQuery::afterLatest)
                : page.position(3, DeskQuery::afterUrgent);
        var order = folder == Folder.DONE ? descending(SINCE, "_id") : ascending(RANK, SINCE, "_id");
        int wanted = page.limit() + 1;
        return stretches(folder, actor).stream()
                .map(stretch -> openTo(actor, stretch))
                .map(stretch -> after == null ? stretch : and(stretch, after))
                .flatMap(stretch -> documents.find(stretch).sort(order).limit(wanted).into(new ArrayList<>()).stream())
                .sorted(folder == Folder.DONE ? SOONEST.reversed() : MOST_URGENT)
                .limit(wanted)
                .toList();
    }

    /// How many lie in a folder.
    ///
    /// @param atMost it is counted no further
    static int count(MongoCollection<Document> documents, Folder folder, Actor actor, int atMost) {
        // what is another one's is counted as all that is owned without what is one's own: so an index tells it
        long own = folder == Folder.WAITING
                ? documents.countDocuments(openTo(actor, owned(actor, folder(Folder.NEEDS))))
                : 0;
        var most = new CountOptions().limit((int) own + atMost);
        long all = folder == Folder.WAITING
                ? documents.countDocuments(openTo(actor, folder(folder)), most)
                        + documents.countDocuments(openTo(actor, othersNeed(actor)), most)
                : stretches(folder, actor).stream()
                        .mapToLong(stretch -> documents.countDocuments(openTo(actor, stretch), most))
                        .sum();
        return (int) Math.min(atMost, all - own);
    }

    /// All of one folder, as this person sees it: each consultation in one stretch.
    private static List<Bson> stretches(Folder folder, Actor actor) {
        return switch (folder) {
            case NEEDS ->
                List.of(
                        and(folder(folder), in(QUEUE, queues(actor, true))),
                        owned(actor, in(FOLDER, folder.name(), HERS)));
            // what another one at the desk does is waited for
            case WAITING -> List.of(folder(folder), and(othersNeed(actor), ne(OWNER, actor.subject())));
            case DONE -> List.of(folder(folder));
            case NONE -> throw new IllegalArgumentException("drafts are in no folder");
        };
    }

    /// As far as it is open by the role alone: to the coordinator all of it, to a secretary what no group has yet and
    /// what is her group's.
    static Bson openTo(Actor actor, Bson where) {
        return actor.hasAny(Role.OT_COORDINATOR) ? where : and(where, in(SECRETARY, ANY, actor.subject()));
    }

    private static Bson folder(Folder folder) {
        return eq(FOLDER, folder.name());
    }

    private static Bson owned(Actor actor, Bson where) {
        return and(where, eq(OWNER, actor.subject()));
    }

    /// What is in nobody's queue or another one's, also what is owned, be it by the caller.
    private static Bson othersNeed(Actor actor) {
        var queues = Stream.concat(queues(actor, false).stream(), Stream.of(OWNED, NOBODY));
        return and(folder(Folder.NEEDS), in(QUEUE, queues.toList()));
    }

    private static List<String> queues(Actor actor, boolean hers) {
        return KEEPERS.stream()
                .filter(role -> actor.roles().contains(role) == hers)
                .map(Role::name)
                .toList();
    }

    /// The cursor after a consultation.
    static String cursor(Folder folder, Consultation consultation) {
        var since = DeskEntry.since(consultation).toString();
        return folder == Folder.DONE
                ? PageRequest.cursor(since, consultation.id())
                : PageRequest.cursor(String.valueOf(DeskEntry.rank(consultation)), since, consultation.id());
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

    private static Document desk(Document stored) {
        return stored.get("state", Document.class).get("desk", Document.class);
    }

    private DeskQuery() {}
}
