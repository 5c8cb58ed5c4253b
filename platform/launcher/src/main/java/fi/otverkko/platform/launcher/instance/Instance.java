package fi.otverkko.platform.launcher.instance;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One instance of the system on this machine: where the sources are, where its state lies, which area it
/// serves, and from which port on it listens.
///
/// @param root         the folder of the checkout
/// @param home         the state; everything that is not built
/// @param area         two digits, or `national`
/// @param uncompressed whether Kafka and the store write what they hold as it is, so that a search finds it
/// @param traces       where the services send their traces; null: where the environment says, or nowhere
public record Instance(
        Path root,
        Path home,
        String area,
        int portBase,
        boolean uncompressed,
        @Nullable URI traces) {

    private static final int HIGHEST_BASE = 65_000;

    /// Reads OT_HOME, OT_AREA, OT_PORT_BASE and OT_UNCOMPRESSED.
    public static Instance of(Path root, Map<String, String> environment) {
        var area = environment.getOrDefault("OT_AREA", "15");
        if (!area.matches("\\d{2}|national")) {
            throw new Complaint("OT_AREA is " + area + "; it must be an area's two digits or 'national'.");
        }
        return new Instance(
                root,
                root.resolve(environment.getOrDefault("OT_HOME", ".ot")).normalize(),
                area,
                portBase(environment.getOrDefault("OT_PORT_BASE", "8080")),
                "true".equals(environment.get("OT_UNCOMPRESSED")),
                null);
    }

    private static int portBase(String text) {
        if (!text.matches("\\d{4,5}") || Integer.parseInt(text) < 1024 || Integer.parseInt(text) > HIGHEST_BASE) {
            throw new Complaint("OT_PORT_BASE is " + text + "; it must be a number from 1024 to " + HIGHEST_BASE + ".");
        }
        return Integer.parseInt(text);
    }

    public int port(Port port) {
        return portBase + port.offset;
    }

    public URI at(Port port, String path) {
        return URI.create("http://127.0.0.1:" + port(port) + path);
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path mails() {
        return home.resolve("mail");
    }

    public Path deployment() {
        return root.resolve("platform/deployment");
    }
}
