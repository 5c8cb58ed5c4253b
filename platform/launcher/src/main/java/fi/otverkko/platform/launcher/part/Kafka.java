package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.build.Run;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The real broker, one node in KRaft mode.
record Kafka(Instance instance, Artefacts artefacts) {

    private static final int HEAP_MB = 384;

    Part part() {
        return new Part(
                "kafka",
                List.of(instance.port(Port.KAFKA), instance.port(Port.KAFKA_CONTROLLER)),
                this::prepare,
                java("kafka.Kafka", properties().toString()),
                Map.of(),
                Probe.port(instance.port(Port.KAFKA)),
                Set.of());
    }

    private Path folder() {
        return instance.home().resolve("kafka");
    }

    private Path properties() {
        return folder().resolve("server.properties");
    }

    /// Writes the settings each time, as ports may have changed, and formats the storage the first time.
    private void prepare() {
        try {
            Files.createDirectories(folder());
            var template = Files.readString(instance.deployment().resolve("kafka/server.properties"));
            Files.writeString(
                    properties(),
                    template.replace("@PORT@", Integer.toString(instance.port(Port.KAFKA)))
                            .replace("@CONTROLLER_PORT@", Integer.toString(instance.port(Port.KAFKA_CONTROLLER)))
                            .replace("@DATA@", folder().resolve("data").toString())
                            .replace("@COMPRESSION@", instance.uncompressed() ? "uncompressed" : "producer"));
            if (!Files.exists(folder().resolve("data/meta.properties"))) {
                Run.quietly(
                        java(
                                "kafka.tools.StorageTool",
                                "format",
                                "--cluster-id=" + newId(), // with =, as one in 64 begins with a hyphen
                                "--ignore-formatted",
                                "--config",
                                properties().toString()),
                        instance.home(),
                        Map.of(),
                        "Kafka's storage could not be formatted");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> java(String main, String... arguments) {
        var rest = new java.util.ArrayList<String>();
        rest.add("-Dlog4j2.configurationFile=" + instance.deployment().resolve("kafka/log4j2.xml"));
        rest.add("-cp");
        rest.add(artefacts.kafka() + "/*");
        rest.add(main);
        rest.addAll(List.of(arguments));
        return Jvm.command(HEAP_MB, artefacts.aotCache("kafka"), rest);
    }

    /// A cluster id as Kafka writes them: 16 random bytes, Base64 for addresses.
    private static String newId() {
        var random = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
