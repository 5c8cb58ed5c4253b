package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Secrets;
import fi.otverkko.platform.launcher.process.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The table of all parts, in the order in which they are started.
public final class Parts {

    /// Names by the order in which they are stopped: first who uses, then what is used.
    public static final List<List<String>> STOPPING = List.of(
            List.of("gateway"),
            List.of("intake", "triage", "network", "training", "notification"),
            List.of("keycloak", "mail", "kafka"),
            List.of("store"));

    /// The part that only the bench starts.
    public static final String FLOOR = "floor";

    private Parts() {}

    public static List<Part> of(Instance instance, Artefacts artefacts) {
        var secrets = Secrets.of(instance);
        var parts = new ArrayList<Part>();
        parts.add(new Keycloak(instance, artefacts, secrets).part());
        parts.add(new Kafka(instance, artefacts).part());
        parts.add(Embedded.store(instance, artefacts));
        parts.add(Embedded.mail(instance, artefacts));
        parts.addAll(new Services(instance, artefacts, secrets).parts());
        return parts;
    }

    /// All parts as the images run them, with the JVM's best compiler and more memory, and the floor behind the
    /// gateway in the place of the training service.
    public static List<Part> forBench(Instance instance, Artefacts artefacts) {
        var parts = new ArrayList<>(of(instance, artefacts));
        parts.add(Floor.part(instance, artefacts));
        var floor = instance.at(Port.FLOOR, "").toString();
        return parts.stream()
                .map(part -> part.name().equals("gateway") ? part.with(Map.of("TRAINING_URL", floor)) : part)
                .map(part -> part.with(Jvm.asShipped(part.command())))
                .toList();
    }

    /// A Keycloak that makes its tables and no realm.
    public static Part emptyKeycloak(Instance instance, Artefacts artefacts) {
        return new Keycloak(instance, artefacts, Secrets.of(instance)).empty();
    }

    /// Keeps the tables which that Keycloak has made, for the first start of the instances to come.
    public static void keepDatabase(Instance instance, Artefacts artefacts) {
        new Keycloak(instance, artefacts, Secrets.of(instance)).keepDatabase();
    }

    /// The part in a training run: when asked to end, it writes down what it has loaded.
    public static Part recording(Part part, Artefacts artefacts) {
        return part.with(Jvm.recording(part.command(), artefacts.aotCache(part.name())));
    }

    public static List<String> names() {
        return STOPPING.stream().flatMap(List::stream).toList();
    }
}
