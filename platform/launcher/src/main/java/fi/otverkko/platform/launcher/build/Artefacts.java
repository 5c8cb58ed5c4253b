package fi.otverkko.platform.launcher.build;

import fi.otverkko.platform.launcher.instance.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the built things lie.
public record Artefacts(Path root) {

    public static final String VERSION = "0.1.0";

    /// The Spring Boot modules, by the folder they are built in.
    public static final List<String> SERVICES = List.of(
            "gateway",
            "intake-service",
            "triage-service",
            "network-service",
            "training-service",
            "notification-service");

    /// The jar as Maven leaves it.
    public Path jar(String module) {
        return root.resolve(
                module + "/target/" + module.substring(module.lastIndexOf('/') + 1) + "-" + VERSION + ".jar");
    }

    /// The folder with a service's jar taken apart, which starts faster than the jar itself.
    public Path unpacked(String service) {
        return root.resolve(service + "/target/run");
    }

    /// The service's jar in that folder.
    public Path unpackedJar(String service) {
        return unpacked(service).resolve(jar(service).getFileName());
    }

    /// What a part has loaded and linked in a training run, for the JVM to start from; there or not.
    public Path aotCache(String part) {
        return root.resolve("platform/launcher/target/aot/" + part + ".aot");
    }

    /// Keycloak's database with its tables and nothing of any instance; there or not.
    public Path keycloakDatabase() {
        return parts().resolve("keycloak-database");
    }

    public Path parts() {
        return root.resolve("platform/deployment/parts/target");
    }

    public Path kafka() {
        return parts().resolve("kafka");
    }

    /// MirrorMaker 2, which only the national link needs.
    public Path mirror() {
        return root.resolve("platform/deployment/mirror/target/mirror");
    }

    /// The distribution as unpacked.
    ///
    /// @throws Complaint if it was not unpacked
    public Path keycloak() {
        if (Files.isDirectory(parts())) {
            try (var found = Files.newDirectoryStream(parts(), "keycloak-[0-9]*")) {
                for (var folder : found) {
                    return folder;
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        throw new Complaint("Keycloak is not unpacked; './ot up' does it.");
    }

    /// The copy that `ot` runs.
    public Path launcherJar() {
        return root.resolve("platform/launcher/target/ot.jar");
    }

    public Path launcherLibraries() {
        return root.resolve("platform/launcher/target/lib");
    }

    /// The document store's folder: its jar and, beside it, what that needs.
    public Path store() {
        return root.resolve("platform/docstore/target/docstore-" + VERSION + "-run");
    }

    public Path storeJar() {
        return store().resolve("docstore-" + VERSION + "-run.jar");
    }
}
