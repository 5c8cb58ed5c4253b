package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.build.Run;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Secrets;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The gateway and the five services.
record Services(Instance instance, Artefacts artefacts, Secrets secrets) {

    private static final int HEAP_MB = 160;
    private static final Set<String> KEY_HOLDERS = Set.of("gateway", "intake");

    List<Part> parts() {
        return Stream.of(
                        service("gateway", Port.GATEWAY, Set.of("keycloak", "store"), gateway()),
                        service(
                                "intake",
                                Port.INTAKE,
                                Set.of("store", "kafka"),
                                Map.of("OT_KEK_FILE", keys("intake").toString())),
                        service("triage", Port.TRIAGE, Set.of("store", "kafka"), Map.of()),
                        service("network", Port.NETWORK, Set.of("store", "kafka"), Map.of()),
                        service("training", Port.TRAINING, Set.of("store", "kafka"), Map.of()),
                        service("notification", Port.NOTIFICATION, Set.of("store", "kafka"), notification()))
                .filter(part -> Files.exists(artefacts.jar(module(part.name()))))
                .toList();
    }

    private Part service(String name, Port port, Set<String> after, Map<String, String> own) {
        var module = module(name);
        var environment = new HashMap<>(own);
        environment.put("OT_AREA", instance.area());
        environment.put("OT_INCARNATION", "1");
        environment.put("OT_BIND", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(instance.port(port)));
        environment.put("MONGODB_URI", "mongodb://127.0.0.1:" + instance.port(Port.STORE));
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + instance.port(Port.KAFKA));
        environment.put("KEYCLOAK_URL", instance.at(Port.KEYCLOAK, "").toString());
        environment.put("SPRING_PROFILES_ACTIVE", "demo");
        if (instance.traces() != null) {
            environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", instance.traces().toString());
        }
        environment.put("OT_DEMO_DATA", instance.deployment().resolve("demo").toString());
        return new Part(
                name,
                List.of(instance.port(port)),
                () -> makeKeys(name),
                Jvm.command(
                        HEAP_MB,
                        artefacts.aotCache(name),
                        List.of("-jar", artefacts.unpackedJar(module).toString())),
                environment,
                Probe.http(instance.at(port, "/actuator/health/readiness")),
                after);
    }

    private static String module(String name) {
        return name.equals("gateway") ? name : name + "-service";
    }

    private Map<String, String> gateway() {
        return Map.of(
                "INTAKE_URL", instance.at(Port.INTAKE, "").toString(),
                "TRIAGE_URL", instance.at(Port.TRIAGE, "").toString(),
                "NETWORK_URL", instance.at(Port.NETWORK, "").toString(),
                "TRAINING_URL", instance.at(Port.TRAINING, "").toString(),
                "NOTIFICATION_URL", instance.at(Port.NOTIFICATION, "").toString(),
                "OIDC_CLIENT_ID", "ot-gateway",
                "OIDC_CLIENT_SECRET", secrets.get("gateway-client"),
                "OT_SESSION_KEY_FILE", keys("gateway").toString());
    }

    private Map<String, String> notification() {
        return Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(instance.port(Port.SMTP)),
                "KEYCLOAK_CLIENT_ID",
                "ot-notification",
                "KEYCLOAK_CLIENT_SECRET",
                secrets.get("notification-client"),
                "OT_SUBSCRIPTION_SECRET",
                secrets.get("subscription"),
                "OT_PORTAL_URL",
                instance.at(Port.GATEWAY, "/").toString());
    }

    /// Where the keys of a service lie: intake's for case text, the gateway's for sessions.
    private Path keys(String service) {
        return secrets.folder().resolve(service.equals("gateway") ? "session-keys.json" : "kek.json");
    }

    /// Keys are made by the same code that reads them.
    private void makeKeys(String service) {
        if (!KEY_HOLDERS.contains(service) || Files.exists(keys(service))) {
            return;
        }
        try {
            secrets.makeFolder();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Run.quietly(
                List.of(
                        Jvm.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        artefacts.unpacked(module(service)) + "/lib/*",
                        "fi.otverkko.platform.privacy.KekFile",
                        keys(service).toString()),
                instance.root(),
                Map.of(),
                "The keys of " + service + " could not be made");
    }
}
