package fi.otverkko.platform.privacy.uselog;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.privacy.KekFile;
import fi.otverkko.platform.privacy.uselog.LogReport.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/// A use log in a store of its own, and what somebody with the database can do to it.
final class UseLogFixture implements AutoCloseable {

    final Ticking clock = new Ticking();
    final DocumentStore store = DocumentStore.inMemory();
    final MongoClient client = MongoClients.create(store.uri());
    final Aead kek;
    final UseLog log = replica();

    UseLogFixture(Path folder) throws Exception {
        KekFile.create(folder.resolve("kek.json"));
        kek = KekFile.read(folder.resolve("kek.json"));
    }

    UseLog replica() {
        return new UseLog(client.getDatabase("intake"), clock);
    }

    LogKey key() {
        return LogKey.in(client.getDatabase("intake-keys"), kek);
    }

    LogRoots roots() {
        return new LogRoots(client.getDatabase("intake"), key(), clock);
    }

    UseLogCheck check(int atOnce) {
        return new UseLogCheck(client.getDatabase("intake"), key(), clock, atOnce);
    }

    static Use use(String caseId) {
        return new Use(caseId, "anna", "PROFESSIONAL", "REQUESTER", "READ", "CONSULTATION", "ot-gateway");
    }

    void write(String caseId, int entries) {
        for (int i = 0; i < entries; i++) {
            log.write(use(caseId));
        }
    }

    LogRoot signed() {
        return roots().signIfDue().orElseThrow();
    }

    void nextDay() {
        clock.now = clock.now.plus(Duration.ofDays(1));
    }

    /// All findings, in parts of so many.
    List<LogFinding> found(int atOnce) {
        var found = new ArrayList<LogFinding>();
        for (var next = Place.START; next != null; ) {
            var report = check(atOnce).check(next);
            found.addAll(report.findings());
            next = report.next();
        }
        return found;
    }

    List<LogFinding> found() {
        return found(1_000_000);
    }

    MongoCollection<Document> entries() {
        return client.getDatabase("intake").getCollection(UseLog.ENTRIES);
    }

    MongoCollection<Document> heads() {
        return client.getDatabase("intake").getCollection(StoredRoot.HEADS);
    }

    MongoCollection<Document> rootDocuments() {
        return client.getDatabase("intake").getCollection(StoredRoot.ROOTS);
    }

    Document entry(String caseId, long number) {
        return Objects.requireNonNull(
                entries().find(new Document("_id", UseEntry.id(caseId, number))).first());
    }

    void remove(String caseId, long number) {
        entries().deleteOne(new Document("_id", UseEntry.id(caseId, number)));
    }

    void set(String caseId, long number, String field, Object value) {
        entries()
                .updateOne(
                        new Document("_id", UseEntry.id(caseId, number)),
                        new Document("$set", new Document(field, value)));
    }

    /// Puts one entry under the id of the other.
    void swap(String caseId, long one, long other) {
        var first = entry(caseId, one);
        var second = entry(caseId, other);
        remove(caseId, one);
        remove(caseId, other);
        entries().insertOne(new Document(first).append("_id", UseEntry.id(caseId, other)));
        entries().insertOne(new Document(second).append("_id", UseEntry.id(caseId, one)));
    }

    /// Writes a chain anew with hashes that fit, but with other content.
    void rewrite(String caseId, int entries) {
        entries().deleteMany(new Document("_id", new Document("$gt", caseId + "/").append("$lt", caseId + "0")));
        var previous = Canonical.GENESIS;
        for (int number = 1; number <= entries; number++) {
            var other = new Use(caseId, "nobody", "GROUP_SECRETARY", "STAFF", "READ", "CONSULTATION", null);
            var entry = UseEntry.next(other, number, clock.now, previous);
            entries().insertOne(StoredEntry.write(entry));
            previous = entry.hash();
        }
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }

    /// A clock that stands still until the test moves it.
    static final class Ticking extends Clock {

        volatile Instant now = Instant.parse("2026-11-29T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }
}
