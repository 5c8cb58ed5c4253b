package fi.otverkko.platform.launcher.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Api;
import fi.otverkko.platform.launcher.journey.Submission;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Starter;
import fi.otverkko.platform.launcher.process.Stopper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;

/// The whole system as the images run it, the floor beside it, and what can be asked of both.
final class Stand implements AutoCloseable {

    static final List<String> NAMES = names();

    private final Instance instance;
    private final Screen screen;
    private final MongoClient store;
    private final Api api;
    private final Submission submission;

    Stand(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
        new Starter(instance, Screen.silent()).start(Parts.forBench(instance, new Artefacts(instance.root())));
        this.store = MongoClients.create("mongodb://127.0.0.1:" + instance.port(Port.STORE));
        this.api = new Api(instance);
        this.submission = new Submission(instance, api);
    }

    /// What the floor stores.
    record FloorBody(String text) {}

    Api api() {
        return api;
    }

    Submission submission() {
        return submission;
    }

    MongoClient store() {
        return store;
    }

    Map<String, Double> cpu() {
        return Cpu.seconds(instance.run(), NAMES);
    }

    /// What the floor is sent: as many bytes as a submitted request takes in the store, and as little to be compressed.
    FloorBody floorBody() {
        var submitted = store.getDatabase("intake")
                .getCollection("consultations", RawBsonDocument.class)
                .find(new Document("state.progress.state", "SUBMITTED"))
                .sort(new Document("_id", -1))
                .first();
        int size = submitted == null ? 0 : submitted.getByteBuffer().remaining();
        if (size == 0) {
            throw new IllegalStateException("no submitted request in the store");
        }
        var random = new byte[size * 3 / 4];
        new SecureRandom().nextBytes(random);
        return new FloorBody(Base64.getEncoder().encodeToString(random));
    }

    /// How many of these requests have a screening, which is what the coordinator's list reads.
    long screened(List<String> ids) {
        return store.getDatabase("triage")
                .getCollection("screenings")
                .countDocuments(new Document("state.consultationId", new Document("$in", ids)));
    }

    @Override
    public void close() {
        store.close();
        var stopper = new Stopper(new Running(instance.run()), screen);
        Parts.STOPPING.forEach(group -> {
            if (group.contains("store")) {
                stopper.stop(List.of(Parts.FLOOR));
            }
            stopper.stop(group);
        });
    }

    private static List<String> names() {
        var names = new ArrayList<>(Parts.names());
        names.add(Parts.FLOOR);
        return List.copyOf(names);
    }
}
