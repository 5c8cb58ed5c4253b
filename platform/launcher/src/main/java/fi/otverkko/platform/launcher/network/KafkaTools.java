package fi.otverkko.platform.launcher.network;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks at a broker, and writes to it, with the tools that come with Kafka.
record KafkaTools(Artefacts artefacts) {

    /// A reader that waits so long in vain has seen all there is; to join its group takes seconds on a busy machine.
    private static final String IDLE_MS = "12000";

    private static final long MOST_SECONDS = 180;
    private static final Pattern HEADER = Pattern.compile("(?:^|,)(ce_id|ce_sequence):([^,\\t]+)");

    /// A message on a topic.
    ///
    /// @param key what it is about
    /// @param id  the same wherever it is copied to
    record Carried(String key, String id, String sequence) {}

    /// The topics of a broker but for its own and MirrorMaker's notes.
    Set<String> topics(Instance at) {
        return run(at, "org.apache.kafka.tools.TopicCommand", "", List.of("--list", "--exclude-internal")).stream()
                .filter(topic -> !topic.startsWith("mm2-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Everything committed on a topic; what is about one thing is in its order.
    List<Carried> read(Instance at, String topic) {
        var lines = run(
                at,
                "org.apache.kafka.tools.consumer.ConsoleConsumer",
                "",
                List.of(
                        "--topic",
                        topic,
                        "--from-beginning",
                        "--isolation-level",
                        "read_committed",
                        "--timeout-ms",
                        IDLE_MS,
                        "--formatter-property",
                        "print.headers=true",
                        "--formatter-property",
                        "print.key=true",
                        "--formatter-property",
                        "print.value=false"));
        return lines.stream()
                .filter(line -> line.contains("\t"))
                .map(KafkaTools::carried)
                .toList();
    }

    /// A message as anybody could write it who reaches the broker.
    ///
    /// @param value JSON on one line
    record Said(String key, Map<String, String> headers, String value) {

        private String line() {
            var written = headers.entrySet().stream()
                    .map(header -> header.getKey() + ":" + header.getValue())
                    .collect(Collectors.joining(","));
            return written + "\t" + key + "\t" + value + "\n";
        }
    }

    /// Writes messages in this order.
    void send(Instance to, String topic, List<Said> messages) {
        run(
                to,
                "org.apache.kafka.tools.ConsoleProducer",
                messages.stream().map(Said::line).collect(Collectors.joining()),
                List.of(
                        "--topic",
                        topic,
                        "--reader-property",
                        "parse.headers=true",
                        "--reader-property",
                        "parse.key=true"));
    }

    static Carried carried(String line) {
        var parts = line.split("\t", -1);
        var headers = HEADER.matcher(parts[0])
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        return new Carried(parts[1], headers.getOrDefault("ce_id", ""), headers.getOrDefault("ce_sequence", ""));
    }

    private List<String> run(Instance at, String main, String input, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                artefacts.kafka() + "/*",
                main,
                "--bootstrap-server",
                "127.0.0.1:" + at.port(Port.KAFKA)));
        command.addAll(arguments);
        try {
            var said = Files.createTempFile("ot-kafka-", ".out");
            var complained = Files.createTempFile("ot-kafka-", ".err");
            try {
                var process = new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(complained.toFile())
                        .start();
                try (var writer = process.outputWriter()) {
                    writer.write(input);
                }
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new Complaint(main + " does not come to an end.");
                }
                if (process.exitValue() != 0) {
                    throw new Complaint(main + " failed:\n" + Files.readString(complained));
                }
                return Files.readAllLines(said);
            } finally {
                Files.delete(said);
                Files.delete(complained);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
