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

    Part part() {
        return new Part(
                "keycloak",
                List.of(instance.port(Port.KEYCLOAK), instance.port(Port.KEYCLOAK_HEALTH)),
                this::prepare,
                command(home(), artefacts.aotCache(artefacts.parts()), arguments()),
                environment(),
                Probe.http(instance.at(Port.KEYCLOAK_HEALTH, "/health/ready")),
                Set.of());
    }

    /// Java's command line for this Keycloak home.
    static List<String> command(Path home, Path cache, List<String> arguments) {
        var rest = new java.util.ArrayList<>(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Xms64m",
                "-XX:MaxMetaspaceSize=256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        rest.addAll(arguments);
        return Jvm.command(HEAP_MB, cache, rest);
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
        environment.put("OT_DEMO", Boolean.toString(instance.demo()));
        environment.put("OT_GATEWAY_URL", instance.at(Port.GATEWAY, "").toString());
        environment.put("OT_PORTAL_URL", instance.at(Port.GATEWAY, "").toString());
        environment.put(
                "OT_PASSWORD_POLICY", instance.demo() ? "length(1)" : "length(12) and notUsername and notEmail");
        environment.put("OT_GATEWAY_CLIENT_SECRET", secrets.get("gateway-client"));
        environment.put("OT_NOTIFICATION_CLIENT_SECRET", secrets.get("notification-client"));
        environment.put("OT_MACHINE_CLIENT_SECRET", secrets.get("machine-client"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"));
        return environment;
    }

    private Path home() {
        return instance.home().resolve("keycloak");
    }

    private void prepare() {
        try {
            link(home(), artefacts.keycloak());
            var imports = home().resolve("data/import");
            var declared = instance.deployment().resolve("keycloak");
            Files.createDirectories(imports);
            Files.copy(
                    declared.resolve("ot-realm.json"),
                    imports.resolve("ot-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            var users = imports.resolve("ot-users-0.json");
            if (instance.demo()) {
                Files.copy(declared.resolve("demo-users.json"), users, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(users);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void link(Path home, Path distribution) throws IOException {
        Files.createDirectories(home);
        for (var shared : SHARED) {
            var link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
    }
}
