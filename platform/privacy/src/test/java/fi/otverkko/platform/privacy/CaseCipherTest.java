package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCipherTest {

    private static final String TEXT = "Lapsi toivoo, että joku ottaisi kopin.";

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private DocumentStore store;
    private MongoClient client;
    private Kek kek;
    private CaseKeys keys;
    private CaseCipher cipher;

    @BeforeEach
    void open() throws Exception {
        store = DocumentStore.inMemory();
        client = MongoClients.create(store.uri());
        KekFile.create(folder.resolve("kek.json"));
        kek = new Kek(folder.resolve("kek.json"));
        keys = replica();
        cipher = new CaseCipher(keys);
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void whatWasSealedOpensAgainAlsoInAnotherReplica() {
        var sealed = sealed();

        assertThat(open(cipher, sealed)).isEqualTo(TEXT);
        assertThat(open(new CaseCipher(replica()), sealed)).isEqualTo(TEXT);
    }

    @Test
    void sealedTextDoesNotShowTheText() {
        assertThat(new String(sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("Lapsi", "kopin");
    }

    @Test
    void twoSealingsOfTheSameTextDiffer() {
        assertThat(sealed()).isNotEqualTo(sealed());
    }

    @Test
    void sealedTextOpensInItsOwnPlaceOnly() {
        var sealed = sealed();
        cipher.seal("case-2", "consultations", "situation", TEXT);

        assertRefused(() -> cipher.open("case-1", "consultations", "strengths", sealed));
        assertRefused(() -> cipher.open("case-1", "statements", "situation", sealed));
        assertRefused(() -> cipher.open("case-2", "consultations", "situation", sealed));
    }

    @Test
    void aKeyUnderAnotherCasesNameDoesNotOpen() {
        var sealed = sealed();
        var stolen = onlyKey();
        documents().insertOne(new Document("_id", "case-2").append("wrapped", stolen.get("wrapped")));

        assertRefused(() -> cipher.open("case-2", "consultations", "situation", sealed));
    }

    @Test
    void everyChangedByteIsNoticed() {
        var sealed = sealed();
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(() -> open(cipher, changed));
        }
    }

    @Test
    void aSeparatorInANameIsRefusedBecauseItWouldMoveThePlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.seal("a|b", "c", "f", TEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.seal("b", "c|a", "f", TEXT));
    }

    @Test
    void anErasedCaseOpensNothingAndGetsNoNewKey() {
        var sealed = sealed();
        assertThat(open(cipher, sealed)).isEqualTo(TEXT);

        keys.erase("case-1");
        keys.erase("case-1");

        assertErased(() -> open(cipher, sealed));
        assertErased(() -> cipher.seal("case-1", "consultations", "situation", TEXT));
        assertThat(documents().find().first()).containsKey("erasedAt").doesNotContainKey("wrapped");
    }

    @Test
    void anotherReplicaForgetsAnErasedCaseWhenToldOrAfterAMinute() {
        var sealed = sealed();
        var told = replica();
        var untold = replica();
        assertThat(open(new CaseCipher(told), sealed)).isEqualTo(TEXT);
        assertThat(open(new CaseCipher(untold), sealed)).isEqualTo(TEXT);

        keys.erase("case-1");
        told.forget("case-1");
        assertErased(() -> open(new CaseCipher(told), sealed));

        clock.now = clock.now.plus(CaseKeys.CACHE_LIFE);
        assertErased(() -> open(new CaseCipher(untold), sealed));
    }

    @Test
    void aCaseThatNeverHadAKeyIsAFaultAndMakesNone() {
        assertThatIllegalStateException().isThrownBy(() -> open(cipher, new byte[40]));
        assertThat(documents().countDocuments()).isZero();
    }

    @Test
    void withAnotherKekNothingOpens() throws Exception {
        var sealed = sealed();
        KekFile.create(folder.resolve("other.json"));
        var other = new CaseKeys(client.getDatabase("intake-keys"), new Kek(folder.resolve("other.json")), clock);

        assertRefused(() -> open(new CaseCipher(other), sealed));
    }

    @Test
    void replicasThatMeetAtANewCaseAgreeOnOneKey() throws Exception {
        int replicas = 8;
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<Callable<byte[]>>();
        for (int i = 0; i < replicas; i++) {
            var one = new CaseCipher(replica());
            tasks.add(() -> {
                start.await();
                return one.seal("case-1", "consultations", "situation", TEXT);
            });
        }
        var opened = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(replicas)) {
            var running = tasks.stream().map(threads::submit).toList();
            start.countDown();
            for (var sealed : running) {
                opened.add(open(cipher, sealed.get()));
            }
        }

        assertThat(opened).containsExactly(TEXT);
        assertThat(documents().countDocuments()).isEqualTo(1);
    }

    @Test
    void theKeyIsStoredWrapped() {
        sealed();

        var stored = onlyKey();
        assertThat(stored).containsOnlyKeys("_id", "wrapped", "createdAt");
        assertThat(stored.get("wrapped", Binary.class).getData()).hasSizeGreaterThan(32);
    }

    private CaseKeys replica() {
        return new CaseKeys(client.getDatabase("intake-keys"), kek, clock);
    }

    private MongoCollection<Document> documents() {
        return client.getDatabase("intake-keys").getCollection("keys");
    }

    private Document onlyKey() {
        return Objects.requireNonNull(documents().find().first());
    }

    private byte[] sealed() {
        return cipher.seal("case-1", "consultations", "situation", TEXT);
    }

    private static String open(CaseCipher cipher, byte[] sealed) {
        return cipher.open("case-1", "consultations", "situation", sealed);
    }

    private static void assertRefused(Callable<String> opening) {
        assertThatIllegalStateException().isThrownBy(opening::call).withMessageNotContaining("Lapsi");
    }

    private static void assertErased(Callable<?> use) {
        assertThatExceptionOfType(Refusal.Unknown.class)
                .isThrownBy(use::call)
                .extracting(Refusal::code)
                .isEqualTo("case-erased");
    }

    /// A clock that stands still until the test moves it.
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

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
