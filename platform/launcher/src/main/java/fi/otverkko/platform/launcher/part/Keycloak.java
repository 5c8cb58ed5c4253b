package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Secrets;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The real Keycloak. Started without `kc.sh`, so that the process noted is Java itself; the command line is
/// what `PRINT_ENV=true kc.sh start` shows. Each instance has a Keycloak home of its own that shares the
/// unpacked distribution by links.
record Keycloak(Instance instance, Artefacts artefacts, Secrets secrets) {

    private static final int HEAP_MB = 320;
    private static final List<String> SHARED = List.of("bin", "lib", "conf", "providers", "themes", "version.txt");

    /// Everybody knows the passwords of the demo, so a quick hash is good enough: 19 users are hashed at the first
    /// start.
    private static final String DEMO_PASSWORDS = "length(1) and hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)";

    Part part() {
        return part(() -> {
            link();
            copyDatabase();
            declareRealm();
        });
    }

    /// Keycloak before any realm of ours: it makes its tables and no more.
    Part empty() {
        return part(this::link);
    }

    private Part part(Runnable prepare) {
        return new Part(
                "keycloak",
                List.of(instance.port(Port.KEYCLOAK), instance.port(Port.KEYCLOAK_HEALTH)),
                prepare,
                command(),
                environment(),
                Probe.http(instance.at(Port.KEYCLOAK_HEALTH, "/health/ready")),
                Set.of());
    }

    private List<String> command() {
        var rest = new java.util.ArrayList<>(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Xms64m",
                "-XX:MaxMetaspaceSize=256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                artefacts.keycloak().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        rest.addAll(arguments());
        return Jvm.command(HEAP_MB, artefacts.aotCache("keycloak"), rest);
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + instance.port(Port.KEYCLOAK),
                "--http-management-port=" + instance.port(Port.KEYCLOAK_HEALTH),
                "--hostname=" + instance.at(Port.KEYCLOAK, ""));
    }

    /// The placeholders of the realm file; the realm is imported once, so a later change needs a reset.
    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("OT_DEMO", "true");
        environment.put("OT_GATEWAY_URL", instance.at(Port.GATEWAY, "").toString());
        environment.put("OT_PORTAL_URL", instance.at(Port.GATEWAY, "").toString());
        environment.put("OT_PASSWORD_POLICY", DEMO_PASSWORDS);
        environment.put("OT_GATEWAY_CLIENT_SECRET", secrets.get("gateway-client"));
        environment.put("OT_NOTIFICATION_CLIENT_SECRET", secrets.get("notification-client"));
        environment.put("OT_MACHINE_CLIENT_SECRET", secrets.get("machine-client"));
        return environment;
    }

    private Path home() {
        return instance.home().resolve("keycloak");
    }

    private void link() {
        try {
            Files.createDirectories(home());
            for (var shared : SHARED) {
                var link = home().resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, artefacts.keycloak().resolve(shared));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The first time: tables that are made already, half of the time of a first start.
    private void copyDatabase() {
        if (!Files.exists(database()) && Files.isDirectory(artefacts.keycloakDatabase())) {
            copy(artefacts.keycloakDatabase(), database());
        }
    }

    /// Takes the tables for the instances to come. Keycloak must have stopped.
    void keepDatabase() {
        copy(database(), artefacts.keycloakDatabase());
    }

    private Path database() {
        return home().resolve("data/h2");
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.newDirectoryStream(from, "*.mv.db")) {
            Files.createDirectories(to);
            for (var file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void declareRealm() {
        try {
            var imports = home().resolve("data/import");
            var declared = instance.deployment().resolve("keycloak");
            Files.createDirectories(imports);
            var written = Map.of("ot-realm.json", "ot-realm.json", "demo-users.json", "ot-users-0.json");
            for (var file : written.entrySet()) {
                Files.copy(
                        declared.resolve(file.getKey()),
                        imports.resolve(file.getValue()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
