package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.privacy.uselog.LogKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KekRotationTest {

    private static final int CASES = 1_203; // more than two pages

    @TempDir
    Path folder;

    private final Map<String, byte[]> sealed = new LinkedHashMap<>();
    private DocumentStore store;
    private MongoClient client;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        store = DocumentStore.inMemory();
        client = MongoClients.create(store.uri());
        file = folder.resolve("kek.json");
        KekFile.create(file);
        var cipher = new CaseCipher(started("intake-keys"));
        for (int i = 0; i < CASES; i++) {
            sealed.put("case-" + i, cipher.seal("case-" + i, "consultations", "situation", "Tilanne."));
        }
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void anOlderCopyOfTheKeysOpensNothingAndTheLivingOnesOpen() throws Exception {
        var copy = keys("intake-keys").find().into(new ArrayList<>());
        started("intake-keys").erase("case-7");
        KekFile.rotate(file);

        assertThat(finish()).isEqualTo(CASES - 1);

        keys("older").insertMany(copy);
        var older = new CaseCipher(started("older"));
        var living = new CaseCipher(started("intake-keys"));
        sealed.forEach((caseId, bytes) -> {
            assertThatIllegalStateException().isThrownBy(() -> opened(older, caseId));
            if (!caseId.equals("case-7")) {
                assertThat(opened(living, caseId)).isEqualTo("Tilanne.");
            }
        });
    }

    @Test
    void anErasedCaseStaysErased() throws Exception {
        started("intake-keys").erase("case-7");
        KekFile.rotate(file);
        finish();

        assertThatExceptionOfType(Refusal.Unknown.class)
                .isThrownBy(() -> opened(new CaseCipher(started("intake-keys")), "case-7"));
        assertThat(keys("intake-keys").find(new Document("_id", "case-7")).first())
                .containsOnlyKeys("_id", "createdAt", "erasedAt");
    }

    @Test
    void whereItStoppedEverythingOpensAndItGoesOn() throws Exception {
        KekFile.rotate(file);
        var broken = new Document("_id", "case-5-broken").append("wrapped", new Binary(new byte[40]));
        keys("intake-keys").insertOne(broken);
        Files.writeString(folder.resolve("kek.json.next"), "half of a");

        assertThatIllegalStateException().isThrownBy(this::finish).withMessageContaining("none was destroyed");
        var between = new CaseCipher(started("intake-keys"));
        sealed.keySet().forEach(caseId -> assertThat(opened(between, caseId)).isEqualTo("Tilanne."));

        keys("intake-keys").deleteOne(broken);
        assertThat(finish()).isBetween(1L, CASES - 1L);
        assertThat(finish()).isZero();
        var after = new CaseCipher(started("intake-keys"));
        sealed.keySet().forEach(caseId -> assertThat(opened(after, caseId)).isEqualTo("Tilanne."));
    }

    @Test
    void aProcessWithAnotherCopyOfTheFileMakesNoKey() throws Exception {
        var copy = Files.copy(file, folder.resolve("copy.json"), StandardCopyOption.COPY_ATTRIBUTES);
        var elsewhere = new CaseCipher(new CaseKeys(database("intake-keys"), new Kek(copy), Clock.systemUTC()));
        KekFile.rotate(file);
        finish();

        assertThatIllegalStateException()
                .isThrownBy(() -> elsewhere.seal("case-new", "consultations", "situation", "Tilanne."))
                .withMessageContaining("copy it");
        assertThat(keys("intake-keys").find(new Document("_id", "case-new")).first())
                .isNull();
    }

    @Test
    void aRunningProcessGoesOnWithTheNewestKek() throws Exception {
        var running = new CaseCipher(started("intake-keys"));
        KekFile.rotate(file);
        finish();

        var bytes = running.seal("case-new", "consultations", "situation", "Tilanne.");

        assertThat(opened(running, "case-7")).isEqualTo("Tilanne.");
        assertThat(new CaseCipher(started("intake-keys")).open("case-new", "consultations", "situation", bytes))
                .isEqualTo("Tilanne.");
    }

    @Test
    void theKeyOfTheUseLogIsTheSameAfterIt() throws Exception {
        var before = LogKey.in(database("intake-keys"), KekFile.read(file)).publicKey();
        KekFile.rotate(file);
        finish();

        assertThat(LogKey.in(database("intake-keys"), KekFile.read(file)).publicKey())
                .isEqualTo(before);
    }

    private long finish() throws Exception {
        return new KekRotation(file, database("intake-keys")).finish(Duration.ZERO);
    }

    /// As a process has them that starts now.
    private CaseKeys started(String database) {
        return new CaseKeys(database(database), new Kek(file), Clock.systemUTC());
    }

    private MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    private MongoCollection<Document> keys(String database) {
        return database(database).getCollection("keys");
    }

    private String opened(CaseCipher cipher, String caseId) {
        return cipher.open(caseId, "consultations", "situation", sealed.getOrDefault(caseId, new byte[0]));
    }
}
