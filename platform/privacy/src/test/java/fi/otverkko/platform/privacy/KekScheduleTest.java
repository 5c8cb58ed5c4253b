package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.privacy.KekLife.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KekScheduleTest {

    private static final Duration AGE = Duration.ofDays(30);
    private static final Duration GRACE = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final Moved clock = new Moved();
    private DocumentStore store;
    private MongoClient client;
    private Path file;
    private CaseCipher cipher;
    private byte[] sealed;

    @BeforeEach
    void open() throws Exception {
        store = DocumentStore.inMemory();
        client = MongoClients.create(store.uri());
        file = folder.resolve("kek.json");
        KekFile.create(file);
        cipher = new CaseCipher(new CaseKeys(keys(), new Kek(file), clock));
        sealed = cipher.seal("case-1", "consultations", "situation", "Tilanne.");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void aYoungKekIsLeftAsItIs() throws Exception {
        var replica = replica(file);
        replica.look();
        int first = new Kek(file).newest();
        clock.advance(AGE.minusMinutes(1));
        replica.look();

        assertThat(new Kek(file).ids()).containsExactly(first);
        assertThat(replica.life().stage()).isEqualTo(Stage.ALONE);
        assertThat(replica.life().nextOn()).isEqualTo(replica.life().since().plus(AGE));
        assertThat(replica.life().earlierDestroyedAt()).isNull();
    }

    @Test
    void anOldOneIsReplacedAndTheEarlierEndsAfterItsGrace() throws Exception {
        var replica = replica(file);
        replica.look();
        int first = new Kek(file).newest();
        var older = keys().getCollection("keys").find().into(new ArrayList<>());
        var copy = Files.copy(file, folder.resolve("before.json"), StandardCopyOption.COPY_ATTRIBUTES);

        clock.advance(AGE);
        replica.look();
        assertThat(replica.life().stage()).isEqualTo(Stage.EARLIER_KEPT);
        assertThat(replica.life().age()).isZero();
        int second = new Kek(file).newest();
        assertThat(second).isNotEqualTo(first);
        assertThat(wrappedBy()).isEqualTo(second);

        clock.advance(GRACE.minusMinutes(1));
        replica.look();
        assertThat(new Kek(file).ids()).containsExactly(first, second);

        clock.advance(Duration.ofMinutes(1));
        replica.look();
        assertThat(new Kek(file).ids()).containsExactly(second);
        assertThat(replica.life().stage()).isEqualTo(Stage.ALONE);
        assertThat(replica.life().earlierDestroyedAt()).isEqualTo(clock.instant());
        assertThat(opened(cipher)).isEqualTo("Tilanne.");
        assertShut(new CaseCipher(new CaseKeys(keys(), new Kek(copy), clock)));
        client.getDatabase("older").getCollection("keys").insertMany(older);
        assertShut(new CaseCipher(new CaseKeys(client.getDatabase("older"), new Kek(file), clock)));
    }

    @Test
    void twoReplicasAtOnceDoItOnce() throws Exception {
        var one = replica(file);
        var other = replica(file);
        one.look();
        other.look();
        clock.advance(AGE);

        for (int i = 0; i < 3; i++) { // until each has said that it holds the next one
            atOnce(one, other);
        }
        assertThat(new Kek(file).ids()).hasSize(2);
        assertThat(one.life().stage()).isEqualTo(Stage.EARLIER_KEPT);

        clock.advance(GRACE);
        for (int i = 0; i < 3; i++) {
            atOnce(one, other);
        }
        assertThat(new Kek(file).ids()).hasSize(1);
        assertThat(opened(cipher)).isEqualTo("Tilanne.");
    }

    @Test
    void aReplicaWithAnotherCopyOfTheFileHoldsItUpUntilItHasTheNewOne() throws Exception {
        var copy = Files.copy(file, folder.resolve("copy.json"), StandardCopyOption.COPY_ATTRIBUTES);
        var one = replica(file);
        var elsewhere = replica(copy);
        one.look();
        elsewhere.look();
        int first = new Kek(file).newest();
        clock.advance(AGE.minusMinutes(1));
        elsewhere.look();
        clock.advance(Duration.ofMinutes(1));
        one.look();

        assertThat(one.life().stage()).isEqualTo(Stage.NEXT_MADE);
        assertThat(one.life().replicasWithout()).isEqualTo(1);
        var meanwhile = cipher.seal("case-2", "consultations", "situation", "Toinen.");
        assertThat(new CaseCipher(new CaseKeys(keys(), new Kek(copy), clock))
                        .open("case-2", "consultations", "situation", meanwhile))
                .isEqualTo("Toinen.");
        assertThat(wrappedBy()).isEqualTo(first);

        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        elsewhere.look();
        assertThat(elsewhere.life().stage()).isEqualTo(Stage.EARLIER_KEPT);
        clock.advance(GRACE);
        one.look();
        elsewhere.look();
        assertThat(new Kek(file).ids()).hasSize(1).isEqualTo(new Kek(copy).ids());
    }

    @Test
    void aReplicaThatWentAwayHoldsNothingUp() throws Exception {
        var one = replica(file);
        replica(Files.copy(file, folder.resolve("gone.json"), StandardCopyOption.COPY_ATTRIBUTES))
                .look();
        clock.advance(AGE);
        one.look();

        assertThat(one.life().stage()).isEqualTo(Stage.EARLIER_KEPT);
    }

    @Test
    void whereAKeyOpensWithNoneNothingIsDestroyed() throws Exception {
        var replica = replica(file);
        replica.look();
        clock.advance(AGE);
        replica.look();
        keys().getCollection("keys")
                .insertOne(new Document("_id", "case-broken").append("wrapped", new Binary(new byte[40])));
        clock.advance(GRACE);

        assertThatIllegalStateException().isThrownBy(replica::look).withMessageContaining("none was destroyed");
        assertThat(new Kek(file).ids()).hasSize(2);
        assertThat(replica.life().stage()).isEqualTo(Stage.EARLIER_KEPT);
    }

    private static void atOnce(KekSchedule... replicas) throws Exception {
        var barrier = new CyclicBarrier(replicas.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (var replica : replicas) {
                tasks.add(() -> {
                    barrier.await();
                    replica.look();
                    return true;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private KekSchedule replica(Path its) {
        return new KekSchedule(its, keys(), clock, AGE, GRACE, Duration.ofHours(3));
    }

    private MongoDatabase keys() {
        return client.getDatabase("intake-keys");
    }

    /// The id of the KEK behind the first byte of what Tink wrapped.
    private int wrappedBy() {
        var kek = new Kek(file);
        var wrapped = Objects.requireNonNull(
                keys().getCollection("keys").find(new Document("_id", "case-1")).first());
        return kek.ids().stream()
                .filter(id -> KekRotation.opens("case-1", wrapped.get("wrapped", Binary.class), kek.only(id)))
                .findFirst()
                .orElseThrow();
    }

    private String opened(CaseCipher with) {
        return with.open("case-1", "consultations", "situation", sealed);
    }

    private void assertShut(CaseCipher with) {
        assertThatIllegalStateException().isThrownBy(() -> opened(with));
    }

    /// A clock that stands still until the test moves it.
    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

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
