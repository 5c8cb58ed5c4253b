package fi.otverkko.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.session.MapSession;

/// Sessions as documents: `{_id: hash of the id, created, accessed, expires, lease, held: {name: sealed}}`. An update
/// writes only what changed and never brings back what is gone, so that no slow request undoes a log-out. Blocks.
final class SessionDocuments {

    private static final String SIGNED_IN =
            WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

    private final MongoCollection<Document> documents;
    private final SessionSeal seal;
    private final SessionSettings settings;
    private final Clock clock;

    SessionDocuments(MongoCollection<Document> documents, SessionSeal seal, SessionSettings settings, Clock clock) {
        this.documents = documents;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<StoredSession> find(String id) {
        var document = documents.find(living(id)).first();
        return document == null ? Optional.empty() : Optional.of(session(id, document));
    }

    void insert(StoredSession session) {
        var hash = SessionSeal.hash(session.getId());
        var held = new Document();
        for (var name : session.getAttributeNames()) {
            held.append(key(name), seal.seal(hash, name, session.getRequiredAttribute(name)));
        }
        documents.insertOne(new Document("_id", hash)
                .append("created", Date.from(session.getCreationTime()))
                .append("accessed", Date.from(session.getLastAccessedTime()))
                .append("expires", Date.from(expiry(session)))
                .append("lease", Date.from(Instant.EPOCH))
                .append("held", held));
    }

    void update(StoredSession session) {
        var hash = SessionSeal.hash(session.getId());
        var updates = new ArrayList<Bson>();
        for (var name : session.changed()) {
            Object value = session.getAttribute(name);
            updates.add(
                    value == null
                            ? Updates.unset("held." + key(name))
                            : Updates.set("held." + key(name), seal.seal(hash, name, value)));
        }
        updates.add(Updates.set("accessed", Date.from(session.getLastAccessedTime())));
        updates.add(Updates.set("expires", Date.from(expiry(session))));
        documents.updateOne(eq("_id", hash), Updates.combine(updates));
    }

    void delete(String id) {
        documents.deleteOne(eq("_id", SessionSeal.hash(id)));
    }

    /// The session, leased to the caller until then if nobody else has it.
    ///
    /// @return its document and whether it is the caller's; empty if there is no such session
    Optional<Leased> lease(String id, Instant until) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        var mine = documents.findOneAndUpdate(
                and(living(id), lt("lease", Date.from(clock.instant()))),
                Updates.set("lease", Date.from(until)),
                after);
        return mine != null
                ? Optional.of(new Leased(session(id, mine), true))
                : find(id).map(session -> new Leased(session, false));
    }

    /// A session that somebody has leased.
    record Leased(StoredSession session, boolean mine) {}

    /// Ends the lease and lays these attributes down.
    ///
    /// @return false if there is no such session any more
    boolean release(String id, Map<String, Object> attributes) {
        var hash = SessionSeal.hash(id);
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set("lease", Date.from(Instant.EPOCH)));
        attributes.forEach(
                (name, value) -> updates.add(Updates.set("held." + key(name), seal.seal(hash, name, value))));
        return documents.updateOne(eq("_id", hash), Updates.combine(updates)).getMatchedCount() == 1;
    }

    /// Clears away what has ended.
    ///
    /// @return how many sessions are left
    long sweep() {
        documents.createIndex(Indexes.ascending("expires"), new IndexOptions());
        documents.deleteMany(lt("expires", Date.from(clock.instant())));
        return documents.estimatedDocumentCount();
    }

    private Bson living(String id) {
        return and(eq("_id", SessionSeal.hash(id)), gt("expires", Date.from(clock.instant())));
    }

    private Instant expiry(StoredSession session) {
        var unused = session.getLastAccessedTime().plus(idle(session.getAttribute(SIGNED_IN)));
        var longest = session.getCreationTime().plus(settings.longest());
        return unused.isBefore(longest) ? unused : longest;
    }

    private Duration idle(@Nullable Object signedIn) {
        return signedIn == null ? settings.signInWithin() : settings.idle();
    }

    private StoredSession session(String id, Document document) {
        var session = new MapSession(id);
        document.get("held", Document.class).forEach((key, bytes) -> {
            var name = name(key);
            seal.open(document.getString("_id"), name, (Binary) bytes)
                    .ifPresent(value -> session.setAttribute(name, value));
        });
        session.setCreationTime(document.getDate("created").toInstant());
        session.setLastAccessedTime(document.getDate("accessed").toInstant());
        session.setMaxInactiveInterval(idle(session.getAttribute(SIGNED_IN)));
        return StoredSession.stored(session);
    }

    /// A name as a field of a document, which may have no dots.
    private static String key(String name) {
        return name.replace("%", "%25").replace(".", "%2E");
    }

    private static String name(String key) {
        return key.replace("%2E", ".").replace("%25", "%");
    }
}
