package fi.otverkko.platform.launcher.build;

import fi.otverkko.platform.launcher.instance.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// Builds what is missing or older than its sources, and nothing else.
public final class Build {

    private final Path root;
    private final Artefacts artefacts;
    private final Screen screen;

    public Build(Path root, Screen screen) {
        this.root = root;
        this.artefacts = new Artefacts(root);
        this.screen = screen;
    }

    /// Afterwards everything can be started.
    public void ensure() {
        alone(() -> {
            try {
                modules();
                parts();
                Artefacts.SERVICES.forEach(this::unpack);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /// Afterwards MirrorMaker can be started too.
    public void ensureMirror() {
        alone(() -> {
            var pom = root.resolve("platform/deployment/mirror/pom.xml");
            var fetched = artefacts.mirror().resolveSibling("fetched");
            try {
                if (!isNewer(fetched, Files.getLastModifiedTime(pom))) {
                    step("Fetching MirrorMaker (34 MB the first time)");
                    maven("MirrorMaker could not be fetched", "-f", pom.toString(), "package");
                    Files.writeString(fetched, "");
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /// When the newest source was changed.
    public FileTime newestSource() {
        return Sources.newest(root);
    }

    /// Notes that somebody else has built everything.
    ///
    /// @param source the newest source as it was when that build began
    public void isBuiltFrom(FileTime source) {
        try {
            Files.writeString(stamp(), "");
            Files.setLastModifiedTime(stamp(), source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Two instances of one checkout that build at once wait for one another.
    public void alone(Runnable building) {
        var lock = root.resolve("platform/launcher/target/build.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid()) {
                    building.run();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void modules() throws IOException {
        var newest = newestSource();
        boolean complete = Artefacts.SERVICES.stream().allMatch(service -> Files.exists(artefacts.jar(service)));
        if (complete && isNewer(stamp(), newest)) {
            return;
        }
        step("Building the services (takes minutes the first time)");
        // Not the launcher: its jar is the one that is running.
        maven(
                "The build failed",
                "-pl",
                "!platform/launcher",
                "-T2",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-Djacoco.skip=true",
                "-Dcyclonedx.skip=true",
                "package");
        isBuiltFrom(newest);
    }

    private Path stamp() {
        return root.resolve("platform/launcher/target/built");
    }

    private void parts() throws IOException {
        var pom = root.resolve("platform/deployment/parts/pom.xml");
        var fetched = artefacts.parts().resolve("fetched");
        if (!isNewer(fetched, Files.getLastModifiedTime(pom))) {
            step("Fetching Kafka and Keycloak (270 MB the first time)");
            maven("Kafka and Keycloak could not be fetched", "-f", pom.toString(), "package");
            Files.writeString(fetched, "");
        }
        var built = artefacts.parts().resolve("keycloak-built");
        if (!Files.exists(built)) {
            step("Preparing Keycloak for a quick start (half a minute, once)");
            Run.quietly(
                    List.of(
                            artefacts.keycloak().resolve("bin/kc.sh").toString(),
                            "build",
                            "--db=dev-file",
                            "--health-enabled=true",
                            "--features-disabled=kerberos,ciba,device-flow,organization,workflows"),
                    root,
                    Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"),
                    "Keycloak could not be prepared");
            Files.writeString(built, "");
        }
    }

    /// A jar that was written anew with the same content leaves everything as it is, the cache of its classes too. When
    /// it was written says nothing: its time is fixed, so that the same sources give the same jar.
    private void unpack(String service) {
        var jar = artefacts.jar(service);
        var unpacked = artefacts.unpacked(service).resolve("unpacked");
        try {
            var content = content(jar);
            if (!Files.exists(unpacked) || !Files.readString(unpacked).equals(content)) {
                step("Unpacking " + service);
                Files.deleteIfExists(artefacts.aotCache(service.replace("-service", "")));
                Run.quietly(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                artefacts.unpacked(service).toString()),
                        root,
                        Map.of(),
                        service + " could not be unpacked");
                Files.writeString(unpacked, content);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Names and checksums of what is in the jar.
    static String content(Path jar) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName() + " " + Long.toHexString(entry.getCrc()) + " " + entry.getSize())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static boolean isNewer(Path file, FileTime time) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(time) >= 0;
    }

    private void maven(String sentence, String... arguments) {
        var command = new ArrayList<>(List.of(root.resolve("ot").toString(), "maven", "-B", "-q", "-ntp"));
        command.addAll(List.of(arguments));
        Run.quietly(command, root, Map.of(), sentence);
    }

    private void step(String what) {
        screen.say("  " + what + " …");
    }
}
