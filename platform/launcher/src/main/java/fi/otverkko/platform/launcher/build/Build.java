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

    /// Afterwards everything can be started. Two instances that build at once wait for one another.
    public void ensure() {
        var lock = root.resolve("platform/launcher/target/build.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid()) {
                    modules();
                    parts();
                    Artefacts.SERVICES.forEach(this::unpack);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void modules() throws IOException {
        var stamp = root.resolve("platform/launcher/target/built");
        var newest = Sources.newest(root);
        boolean complete = Artefacts.SERVICES.stream()
                .filter(service -> Files.isDirectory(root.resolve(service + "/src")))
                .allMatch(service -> Files.exists(artefacts.jar(service)));
        if (complete && Files.exists(stamp) && Files.getLastModifiedTime(stamp).compareTo(newest) >= 0) {
            return;
        }
        step("Building the services (takes minutes the first time)");
        // Not the launcher: its jar is the one that is running.
        maven(
                "The build failed",
                "-pl",
                "!platform/launcher" + withoutSources(),
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "-Djacoco.skip=true",
                "package");
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, newest);
    }

    /// Modules that are declared but not written yet have nothing to build.
    private String withoutSources() {
        return Artefacts.SERVICES.stream()
                .filter(service -> !Files.isDirectory(root.resolve(service + "/src")))
                .map(service -> ",!" + service)
                .collect(Collectors.joining());
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

    private void unpack(String service) {
        var jar = artefacts.jar(service);
        var unpacked = artefacts.unpackedJar(service);
        try {
            if (!Files.exists(jar) || isNewer(unpacked, Files.getLastModifiedTime(jar))) {
                return;
            }
            step("Unpacking " + service);
            Run.quietly(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
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
            Files.deleteIfExists(artefacts.aotCache(artefacts.unpacked(service)));
            Files.setLastModifiedTime(unpacked, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
