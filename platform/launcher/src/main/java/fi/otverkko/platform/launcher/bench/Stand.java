package fi.otverkko.platform.launcher.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Complaint;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/// The whole system as the images run it, the floor beside it, and what can be asked of both.
final class Stand implements AutoCloseable {

    static final List<String> NAMES = names();

    /// So many that every partition has some.
    private static final int LAST = 24;

    private static final Duration SETTLING = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

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

    /// Whether a request has a screening, which is what the coordinator's list reads. Asked so that an index answers:
    /// the looking must not weigh on what is measured.
    boolean screened(String id) {
        return store.getDatabase("triage")
                        .getCollection("screenings")
                        .find(new Document("state.consultationId", id))
                        .projection(new Document("_id", 1))
                        .first()
                != null;
    }

    /// Where each service has noted a submission that it heard of: database, collection, field with the request's id.
    private static final List<List<String>> HEARD = List.of(
            List.of("triage", "screenings", "state.consultationId"),
            List.of("network", "caseTeams", "_id"),
            List.of("notification", "requesters", "_id"));

    /// Whether every service that listens has heard of all these submissions.
    boolean heard(List<String> ids) {
        return HEARD.stream().allMatch(place -> {
            int there = store.getDatabase(place.get(0))
                    .getCollection(place.get(1))
                    .find(new Document(place.get(2), new Document("$in", ids)))
                    .projection(new Document("_id", 1))
                    .into(new ArrayList<>())
                    .size();
            return there >= ids.size();
        });
    }

    /// Returns when what was begun before is done: every event heard, every mail sent. What is measured next is then
    /// measured alone.
    ///
    /// @return seconds that it took
    double settle() {
        return Report.seconds(() -> {
            var last =
                    IntStream.range(0, LAST).mapToObj(_ -> submission.submit()).toList();
            long until = System.nanoTime() + SETTLING.toNanos();
            while (!heard(last) || mailsDue()) {
                if (System.nanoTime() > until) {
                    throw new Complaint("What was begun is not done within " + SETTLING.toSeconds() + " s.");
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        });
    }

    private boolean mailsDue() {
        return store.getDatabase("notification")
                        .getCollection("deliveries")
                        .find(new Document("dueAt", new Document("$lte", Date.from(Instant.now()))))
                        .first()
                != null;
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
