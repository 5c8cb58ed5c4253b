package fi.otverkko.platform.privacy.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fi.otverkko.platform.privacy.uselog.LogFinding.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UseLogCheckTest {

    @TempDir
    Path folder;

    private UseLogFixture fixture;

    /// Three chains, a root over them, then more.
    @BeforeEach
    void open() throws Exception {
        fixture = new UseLogFixture(folder);
        fixture.write("case-1", 5);
        fixture.write("case-1-b", 2);
        fixture.write("case-2", 4);
        fixture.signed();
        fixture.nextDay();
        fixture.write("case-1", 1);
        fixture.write("case-3", 3);
        fixture.signed();
        fixture.nextDay();
        fixture.signed();
        fixture.write("case-3", 2);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anUntouchedLogIsInOrderHoweverItIsDivided() {
        for (int atOnce : List.of(1, 2, 3, 7, 1_000)) {
            assertThat(fixture.found(atOnce)).as("%d at once", atOnce).isEmpty();
        }
        var report = fixture.check(1_000).check(LogReport.Place.START);
        assertThat(report.roots()).isEqualTo(3);
        assertThat(report.heads()).isEqualTo(5);
        assertThat(report.entries()).isEqualTo(17);
        assertThat(report.newest()).extracting(LogRoot::number).isEqualTo(3L);
    }

    @Test
    void anAlteredEntryIsFoundWhateverWasAlteredInIt() {
        for (var field : List.of("subject", "roles", "part", "action", "reason", "client", "previous", "hash")) {
            var before = fixture.entry("case-1", 3).getString(field);
            fixture.set("case-1", 3, field, "OTHER");
            assertThat(fixture.found()).as(field).contains(new LogFinding(Kind.ALTERED, "case-1", 3));
            fixture.set("case-1", 3, field, before);
        }
        fixture.set("case-1", 3, "note", "one field more");
        assertThat(fixture.found()).containsExactly(new LogFinding(Kind.ALTERED, "case-1", 3));
        assertThat(fixture.check(9).check("case-1").findings()).isEqualTo(fixture.found());
    }

    @Test
    void aRemovedEntryIsFound() {
        fixture.remove("case-1", 2);
        fixture.remove("case-2", 1);

        assertThat(fixture.found())
                .containsExactly(new LogFinding(Kind.REMOVED, "case-1", 2), new LogFinding(Kind.REMOVED, "case-2", 1));
    }

    @Test
    void aSignedEndThatWasCutOffIsFound() {
        fixture.remove("case-2", 4);
        fixture.remove("case-2", 3);

        assertThat(fixture.found()).containsExactly(new LogFinding(Kind.REMOVED, "case-2", 4));
    }

    @Test
    void reorderedEntriesAreFound() {
        fixture.swap("case-1", 2, 3);

        assertThat(fixture.found())
                .contains(new LogFinding(Kind.MISPLACED, "case-1", 2), new LogFinding(Kind.MISPLACED, "case-1", 3));
    }

    @Test
    void anEntryWithAHashThatFitsItsNewContentIsFound() {
        var entry = StoredEntry.read(fixture.entry("case-1", 3)).orElseThrow();
        var other = new Use("case-1", "nobody", "GROUP_SECRETARY", "STAFF", "READ", "CONSULTATION", null);
        fixture.remove("case-1", 3);
        fixture.entries().insertOne(StoredEntry.write(UseEntry.next(other, 3, entry.at(), entry.previous())));

        assertThat(fixture.found()).containsExactly(new LogFinding(Kind.MISPLACED, "case-1", 4));
    }

    @Test
    void aChainWrittenAnewIsFound() {
        fixture.rewrite("case-2", 4);

        assertThat(fixture.found()).containsExactly(new LogFinding(Kind.REWRITTEN, "case-2", 4));
    }

    @Test
    void aRemovedChainIsFound() {
        for (int number = 1; number <= 2; number++) {
            fixture.remove("case-1-b", number);
        }

        assertThat(fixture.found()).containsExactly(new LogFinding(Kind.CHAIN_REMOVED, "case-1-b", 0));
    }

    @Test
    void aRemovedChainIsFoundAlsoIfItsSignedHeadsAreRemovedToo() {
        for (int number = 1; number <= 4; number++) {
            fixture.remove("case-2", number);
        }
        fixture.heads().deleteMany(new Document("case", "case-2"));

        assertThat(fixture.found()).containsExactly(LogFinding.root(Kind.HEADS_ALTERED, 1));
    }

    @Test
    void aRemovedRootIsFound() {
        fixture.rootDocuments().deleteOne(new Document("_id", 2L));

        assertThat(fixture.found()).containsExactly(LogFinding.root(Kind.ROOT_REMOVED, 2));
        assertThat(fixture.found(1)).contains(LogFinding.root(Kind.ROOT_REMOVED, 2));
    }

    @Test
    void aForgedRootIsFound() {
        var stored = Objects.requireNonNull(
                fixture.rootDocuments().find(new Document("_id", 2L)).first());
        var root = StoredRoot.read(stored).orElseThrow();
        var forged =
                LogRoot.next(2, root.at(), root.run(), 0, LogRoot.overHeads().hash(), root.previous());
        fixture.rootDocuments().deleteOne(new Document("_id", 2L));
        fixture.rootDocuments().insertOne(StoredRoot.write(forged, StoredRoot.signature(stored)));

        assertThat(fixture.found())
                .contains(LogFinding.root(Kind.ROOT_FORGED, 2), LogFinding.root(Kind.ROOT_FORGED, 3));
    }

    @Test
    void aRootSignedWithAnotherKeyIsFound() {
        fixture.client.getDatabase("intake-keys").getCollection("signing").deleteMany(new Document());

        assertThat(fixture.found())
                .containsExactly(
                        LogFinding.root(Kind.ROOT_FORGED, 1),
                        LogFinding.root(Kind.ROOT_FORGED, 2),
                        LogFinding.root(Kind.ROOT_FORGED, 3));
    }

    @Test
    void rootsThatStoppedAreFound() {
        fixture.clock.now = fixture.clock.now.plus(UseLogCheck.OVERDUE).plusMillis(1);

        assertThat(fixture.found()).containsExactly(LogFinding.root(Kind.ROOT_OVERDUE, 3));
    }

    @Test
    void aRootIsMadeOnceADayHoweverManyTry() throws Exception {
        assertThat(fixture.roots().signIfDue()).isEmpty();
        fixture.clock.now = fixture.clock.now.plus(LogRoots.BETWEEN);
        var tries = new ArrayList<Callable<Optional<LogRoot>>>();
        for (int i = 0; i < 8; i++) {
            var replica = fixture.roots();
            tries.add(replica::signIfDue);
        }
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            var made = 0;
            for (var one : threads.invokeAll(tries)) {
                made += one.get().isPresent() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }

        assertThat(fixture.found()).isEmpty();
        assertThat(fixture.heads().countDocuments()).isEqualTo(6);
    }

    @Test
    void whatACrashedRunNotedIsClearedAwayAndItsHeadsAreSignedNext() {
        var crashed = new Head("case-3", 5, fixture.entry("case-3", 5).getString("hash"));
        fixture.heads().insertOne(StoredRoot.write(crashed, 4, "crashed"));
        fixture.heads().insertOne(StoredRoot.write(crashed, 3, "late"));
        fixture.nextDay();
        assertThat(fixture.signed().heads()).isEqualTo(1);
        fixture.nextDay();
        fixture.signed();

        assertThat(fixture.heads().countDocuments()).isEqualTo(6);
        assertThat(fixture.found()).isEmpty();
    }

    /// Whatever somebody does to one signed thing at random, something is found.
    @Test
    void nothingDoneAtRandomStaysHidden() {
        var random = new Random(20_261_129);
        var cases = List.of("case-1", "case-1-b", "case-2", "case-3");
        var signed = List.of(6, 2, 4, 3);
        for (int round = 0; round < 300; round++) {
            int which = random.nextInt(cases.size());
            var caseId = cases.get(which);
            int last = signed.get(which);
            int number = 1 + random.nextInt(last);
            var undo = tamper(random, caseId, last, number);

            var found = fixture.found(1 + random.nextInt(20));
            assertThat(found)
                    .as("round %d: %s/%d of %d", round, caseId, number, last)
                    .isNotEmpty();
            undo.run();
        }
        assertThat(fixture.found()).isEmpty();
    }

    private Runnable tamper(Random random, String caseId, int last, int number) {
        var all = fixture.entries().find().into(new ArrayList<>());
        var heads = fixture.heads().find().into(new ArrayList<>());
        var roots = fixture.rootDocuments().find().into(new ArrayList<>());
        switch (random.nextInt(8)) {
            case 0 -> fixture.remove(caseId, number);
            case 1 -> fixture.set(caseId, number, "subject", "other-" + random.nextInt());
            case 2 -> fixture.set(caseId, number, "at", Date.from(fixture.clock.now.plus(Duration.ofDays(9))));
            case 3 -> fixture.swap(caseId, number, number == last ? 1 : last);
            case 4 -> fixture.rewrite(caseId, last);
            case 5 -> fixture.heads().deleteOne(new Document("case", caseId));
            case 6 ->
                fixture.rootDocuments()
                        .updateOne(
                                new Document("_id", 1L + random.nextInt(3)),
                                new Document("$set", new Document("signature", new Binary(new byte[64]))));
            default ->
                fixture.entries()
                        .deleteMany(new Document("_id", new Document("$gt", caseId + "/").append("$lt", caseId + "0")));
        }
        return () -> {
            restore(fixture.entries(), all);
            restore(fixture.heads(), heads);
            restore(fixture.rootDocuments(), roots);
        };
    }

    private static void restore(MongoCollection<Document> documents, List<Document> all) {
        documents.deleteMany(new Document());
        documents.insertMany(all);
    }
}
