package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Request;
import fi.otverkko.platform.launcher.caller.SteadyLoad;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A disk that is full, as one process sees it: the shell that starts it limits how large its files may grow.
record FullDisk(Rig rig, SteadyLoad load) {

    private static final int BLOCK = 512; // what POSIX counts in
    private static final long ROOM = 64 << 10;
    private static final long KAFKA = 11L << 20; // above the size of the index files, which are laid out in full
    private static final int FILLER = 500_000;
    private static final Duration FULL = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int REFUSALS = 3;

    /// The store cannot write any more: callers are told so, and later the same commands go through.
    ///
    /// @return what went wrong, a line each
    List<String> ofTheStore() {
        var wrong = new ArrayList<String>();
        var refused = new ArrayList<Request>();
        limit("store", size(rig.instance().home().resolve("store/documents.mv")) + ROOM);
        Patience.until(FULL, PAUSE, () -> {
            var request = load.request();
            if (!request.tryOnce()) {
                refused.add(request);
                var answer = request.answers().getLast();
                if (!answer.problem() || answer.status() < 500) {
                    wrong.add("not a clear answer: " + answer);
                }
            }
            return refused.size() >= REFUSALS;
        });
        if (refused.size() < REFUSALS) {
            wrong.add("the disk never was full");
        }
        if (refused.stream().noneMatch(one -> one.answers().getLast().status() == 503)) {
            wrong.add("nobody was told 503");
        }
        lift("store");
        refused.stream()
                .filter(one -> !one.tryFor(AGAIN))
                .forEach(one ->
                        wrong.add("cannot be sent again: " + one.answers().getLast()));
        return wrong;
    }

    /// The broker cannot write any more and ends: requests are taken all the same.
    ///
    /// @return what went wrong, a line each
    List<String> ofTheBroker() {
        var wrong = new ArrayList<String>();
        limit("kafka", KAFKA);
        if (!Patience.until(FULL, PAUSE, this::isFull)) {
            wrong.add("the disk never was full");
        }
        for (int i = 0; i < REFUSALS; i++) {
            var request = load.request();
            if (!request.tryOnce()) {
                wrong.add("not taken: " + request.answers().getLast());
            }
        }
        lift("kafka");
        return wrong;
    }

    /// Writes what no reader asks for, until the broker takes no more.
    private boolean isFull() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "127.0.0.1:" + rig.instance().port(Port.KAFKA),
                "acks", "all",
                "max.block.ms", 3000,
                "request.timeout.ms", 3000,
                "delivery.timeout.ms", 5000,
                "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long written = 0; written < 2 * KAFKA; written += FILLER) {
                var filler = new ProducerRecord<>("training.events", 0, new byte[0], new byte[FILLER]);
                filler.headers().add("ce_type", "fault.filler.v1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                producer.send(filler).get();
            }
            return false;
        } catch (ExecutionException refused) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void limit(String name, long bytes) {
        var part = rig.part(name);
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + bytes / BLOCK + "; exec \"$@\"", "sh"));
        command.addAll(part.command());
        restart(part.with(command));
    }

    private void lift(String name) {
        restart(rig.part(name));
    }

    /// Whether or not it lives: the next one to come back is like this.
    private void restart(Part part) {
        rig.watcher().startAs(part);
        if (rig.isAlive(part.name())) {
            rig.killed(part.name());
        } else {
            rig.back(part.name(), rig.watcher().returns().size());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
