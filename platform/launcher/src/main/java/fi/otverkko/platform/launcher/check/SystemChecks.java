package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Api;
import fi.otverkko.platform.launcher.journey.Demo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is checked on the running system: that the journey goes through, and that no case text lies or shows
/// where it must not.
public final class SystemChecks {

    /// Marks all case text of the run. No word of any language, so that nothing else can match.
    private static final String CANARY = "kanarialintu7q4xz";

    /// Stands in a training's title, which is stored and sent in the clear: proof that the search finds what is there.
    private static final String CONTROL = "Verrokkisana9k2vw";

    private static final List<Port> METRICS =
            List.of(Port.GATEWAY, Port.INTAKE, Port.TRIAGE, Port.NETWORK, Port.TRAINING, Port.NOTIFICATION);
    private static final int FOLLOW_UPS = 4;

    /// Who takes part in the submission of a request, through Kafka and on.
    private static final Set<String> TRACED =
            Set.of("gateway", "intake-service", "triage-service", "network-service", "notification-service");

    private static final Duration TRACES = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Instance instance;
    private final Collector collector;
    private final Checks checks;
    private final Screen screen;

    /// @param collector gets the traces of that instance
    /// @param checks    counts
    public SystemChecks(Instance instance, Collector collector, Checks checks, Screen screen) {
        this.instance = instance;
        this.collector = collector;
        this.checks = checks;
        this.screen = screen;
    }

    /// Runs all, also when one fails.
    public void run() {
        checks.check("two consultations go from the request to the follow-ups", () -> {
            int followUps = new Demo(instance, screen).run(CANARY);
            require(followUps == FOLLOW_UPS, followUps + " follow-ups instead of " + FOLLOW_UPS);
        });
        checks.check("a training with the control word is published", this::publishControl);
        checks.check("the search finds the control word in the store and in Kafka", () -> {
            var found = new Canary(CONTROL).in(instance.home());
            require(
                    found.stream()
                            .anyMatch(file -> file.startsWith(instance.home().resolve("store"))),
                    "not in the store");
            require(
                    found.stream()
                            .anyMatch(file -> file.startsWith(instance.home().resolve("kafka"))),
                    "not in Kafka");
        });
        checks.check("no case text lies in store, Kafka, logs or mails", () -> {
            var found = new Canary(CANARY).in(instance.home());
            require(found.isEmpty(), "found in " + found);
        });
        checks.check("no case text shows in the metrics", this::searchMetrics);
        checks.check("a submission is one trace from the gateway through Kafka to all who listen", this::findTrace);
        checks.check(
                "no case text shows in the traces",
                () -> require(!collector.holds(new Canary(CANARY)), "found in a span"));
        checks.check("no service keeps facts of an erased case", () -> new ErasedFacts(instance).check());
    }

    private void publishControl() {
        var api = new Api(instance);
        var begin = Instant.now().plus(Duration.ofDays(30));
        var event = api.post(
                "office",
                "/api/training/events",
                Map.of(
                        "type",
                        "WEBINAR",
                        "title",
                        Map.of("fi", "Koulutus " + CONTROL),
                        "startsAt",
                        begin.toString(),
                        "endsAt",
                        begin.plus(Duration.ofHours(2)).toString(),
                        "mode",
                        "REMOTE",
                        "audience",
                        List.of("PROFESSIONALS"),
                        "capacity",
                        20,
                        "areaScope",
                        "AREA"),
                null);
        var path = "/api/training/events/" + event.text("/id");
        var review = api.post("office", path + "/review", null, event.edition());
        api.post("office2", path + "/publication", null, review.edition());
        Patience.until(
                KEPT,
                PAUSE,
                () -> !new Canary(CONTROL).in(instance.home().resolve("kafka")).isEmpty());
    }

    /// Spans are sent some seconds after their end.
    private void findTrace() {
        boolean found = Patience.until(
                TRACES,
                PAUSE,
                () -> collector.traces().values().stream().anyMatch(services -> services.containsAll(TRACED)));
        require(found, "the traces have " + Set.copyOf(collector.traces().values()));
    }

    private void searchMetrics() {
        var canary = new Canary(CANARY);
        try (var http = HttpClient.newHttpClient()) {
            for (var port : METRICS) {
                var metrics = metrics(http, instance.at(port, "/actuator/prometheus"));
                require(metrics.contains("jvm_memory_used_bytes"), port + " shows no metrics");
                require(!canary.isIn(metrics.getBytes(StandardCharsets.UTF_8)), "found in the metrics of " + port);
            }
        }
    }

    private static String metrics(HttpClient http, URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException unreachable) {
            throw new IllegalStateException(address + " does not answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }
}
