package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Secrets;
import fi.otverkko.platform.launcher.process.Part;
import java.util.ArrayList;
import java.util.List;

/// The table of all parts, in the order in which they are started.
public final class Parts {

    /// Names by the order in which they are stopped: first who uses, then what is used.
    public static final List<List<String>> STOPPING = List.of(
            List.of("gateway"),
            List.of("intake", "triage", "network", "training", "notification"),
            List.of("keycloak", "mail", "kafka"),
            List.of("store"));

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
