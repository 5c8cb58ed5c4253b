package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Probe;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The service that only checks the token and stores: what `./ot bench` compares the real ones with.
final class Floor {

    static final int HEAP_MB = 160;

    private Floor() {}

    static Part part(Instance instance, Artefacts artefacts) {
        int port = instance.port(Port.FLOOR);
        return new Part(
                Parts.FLOOR,
                List.of(port),
                () -> {},
                Jvm.command(
                        HEAP_MB, List.of("-jar", artefacts.jar("platform/floor").toString())),
                Map.of(
                        "SERVER_PORT",
                        Integer.toString(port),
                        "MONGODB_URI",
                        "mongodb://127.0.0.1:" + instance.port(Port.STORE),
                        "KEYCLOAK_URL",
                        instance.at(Port.KEYCLOAK, "").toString()),
                Probe.port(port),
                Set.of("store"));
    }
}
