package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.process.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Kafka's own MirrorMaker 2, which an area runs between its broker and the hub's (decision 0013).
public final class Mirror {

    public static final String NAME = "mirror";

    /// With less it was seen to die under load.
    private static final int HEAP_MB = 256;

    private static final String STARTED = "Kafka MirrorMaker started";

    private final Instance area;
    private final Instance hub;

    /// Where in the log this start begins; earlier ones have left their lines before.
    private final AtomicLong begin = new AtomicLong();

    private Mirror(Instance area, Instance hub) {
        this.area = area;
        this.hub = hub;
    }

    public static Part part(Instance area, Instance hub, Artefacts artefacts) {
        return new Mirror(area, hub).part(artefacts);
    }

    private Part part(Artefacts artefacts) {
        return new Part(
                NAME,
                List.of(),
                this::prepare,
                Jvm.command(
                        HEAP_MB,
                        List.of(
                                "-Dlog4j2.configurationFile="
                                        + area.deployment().resolve("mirror/log4j2.xml"),
                                "-cp",
                                artefacts.mirror() + "/*",
                                "org.apache.kafka.connect.mirror.MirrorMaker",
                                settings().toString())),
                Map.of(),
                this::hasStarted,
                Set.of());
    }

    private Path settings() {
        return area.home().resolve("mirror/mirror.properties");
    }

    private void prepare() {
        try {
            Files.createDirectories(settings().getParent());
            var template = Files.readString(area.deployment().resolve("mirror/mirror.properties"));
            Files.writeString(
                    settings(),
                    template.replace("@AREA@", area.area())
                            .replace("@AREA_BROKER@", "127.0.0.1:" + area.port(Port.KAFKA))
                            .replace("@HUB_BROKER@", "127.0.0.1:" + hub.port(Port.KAFKA))
                            .replace("@COPIES@", "1"));
            begin.set(Files.exists(area.log(NAME)) ? Files.size(area.log(NAME)) : 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// It listens nowhere and says so only in its log.
    private boolean hasStarted() {
        try (var log = new RandomAccessFile(area.log(NAME).toFile(), "r")) {
            log.seek(begin.get() > log.length() ? 0 : begin.get()); // a long log was put aside
            var lines = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(lines);
            return new String(lines, StandardCharsets.UTF_8).contains(STARTED);
        } catch (IOException notYet) {
            return false;
        }
    }
}
