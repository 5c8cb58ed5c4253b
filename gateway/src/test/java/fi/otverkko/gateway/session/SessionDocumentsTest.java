package fi.otverkko.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.privacy.KekFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions in the store, at a time that stands still.
class SessionDocumentsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoCollection<Document> collection =
            client.getDatabase("gateway").getCollection("sessions");
    private SessionSettings settings;
    private SessionSeal seal;

    @BeforeEach
    void keys() throws IOException {
        var keys = folder.resolve("keys.json");
        KekFile.create(keys);
        seal = new SessionSeal(KekFile.read(keys));
        settings = new SessionSettings(
                store.uri(), keys, QUARTER.multipliedBy(2), Duration.ofHours(10), QUARTER, 2, Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void anUpdateWritesOnlyWhatTheRequestChanged() {
        var first = begun("colour", "red");
        var second = at(NOON).find(first.getId()).orElseThrow();
        var third = at(NOON).find(first.getId()).orElseThrow();

        second.setAttribute("colour", "green");
        at(NOON).update(second);
        third.setAttribute("form.with.dots", "round");
        at(NOON).update(third);

        var now = at(NOON).find(first.getId()).orElseThrow();
        assertThat(now.<String>getAttribute("colour")).isEqualTo("green");
        assertThat(now.<String>getAttribute("form.with.dots")).isEqualTo("round");
    }

    @Test
    void anUpdateNeverBringsBackWhatIsGone() {
        var session = begun("colour", "red");
        at(NOON).delete(session.getId());

        session.setAttribute("colour", "green");
        at(NOON).update(session);

        assertThat(at(NOON).find(session.getId())).isEmpty();
        assertThat(at(NOON).release(session.getId(), Map.of("colour", "blue"))).isFalse();
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void aBegunSignInEndsSoonerThanASession() {
        var session = begun("colour", "red");

        assertThat(at(NOON.plus(QUARTER).minusSeconds(1)).find(session.getId())).isPresent();
        assertThat(at(NOON.plus(QUARTER)).find(session.getId())).isEmpty();
    }

    @Test
    void onlyOneHoldsTheLeaseUntilItEnds() {
        var id = begun("colour", "red").getId();
        var until = NOON.plusSeconds(15);

        assertThat(at(NOON).lease(id, until).orElseThrow().mine()).isTrue();
        assertThat(at(NOON.plusSeconds(14)).lease(id, until).orElseThrow().mine())
                .isFalse();
        assertThat(at(NOON.plusSeconds(16))
                        .lease(id, NOON.plusSeconds(31))
                        .orElseThrow()
                        .mine())
                .isTrue();
        assertThat(at(NOON).release(id, Map.of())).isTrue();
        assertThat(at(NOON.plusSeconds(17)).lease(id, until).orElseThrow().mine())
                .isTrue();
    }

    @Test
    void whatWasPutInAnotherPlaceOrTamperedWithIsNotOpened() {
        var session = begun("colour", "red");
        var stranger = begun("colour", "green");
        var theirs = held(stranger).get("colour");

        collection.updateOne(
                new Document("_id", SessionSeal.hash(session.getId())),
                Updates.combine(
                        Updates.set("held.colour", theirs),
                        Updates.set("held.form", held(session).get("colour"))));

        var read = at(NOON).find(session.getId()).orElseThrow();
        assertThat(read.getAttributeNames()).isEmpty();
        assertThat(at(NOON).find(stranger.getId()).orElseThrow().<String>getAttribute("colour"))
                .isEqualTo("green");
    }

    @Test
    void thereIsRoomForSoManyAndEndedOnesMakeRoom() {
        var room = new SessionRoom(at(NOON), settings);
        begun("n", "1");
        room.sweep();
        assertThat(room.taken()).isTrue();
        begun("n", "2");
        assertThat(room.taken()).isFalse();
        room.sweep();
        assertThat(room.taken()).isFalse();

        var later = new SessionRoom(at(NOON.plus(QUARTER).plusSeconds(1)), settings);
        later.sweep();

        assertThat(collection.countDocuments()).isZero();
        assertThat(later.taken()).isTrue();
        assertThat(collection.listIndexes().map(index -> index.get("key", Document.class)))
                .contains(new Document("expires", 1));
    }

    private SessionDocuments at(Instant time) {
        return new SessionDocuments(collection, seal, settings, Clock.fixed(time, ZoneOffset.UTC));
    }

    private StoredSession begun(String name, String value) {
        var session = StoredSession.fresh(NOON, QUARTER);
        session.setAttribute(name, value);
        at(NOON).insert(session);
        session.saved();
        return session;
    }

    private Document held(StoredSession session) {
        var document = Objects.requireNonNull(collection
                .find(new Document("_id", SessionSeal.hash(session.getId())))
                .first());
        return document.get("held", Document.class);
    }
}
