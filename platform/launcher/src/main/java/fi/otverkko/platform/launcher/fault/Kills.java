package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Caller;
import fi.otverkko.platform.launcher.caller.SteadyLoad;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Kills every part in turn, each several times, at moments that the seed decides; and measures until it works again.
final class Kills {

    static final List<String> PARTS =
            List.of("gateway", "intake", "triage", "network", "training", "notification", "kafka", "store", "keycloak");

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int REST_MS = 4000;

    private final Rig rig;
    private final Caller caller;
    private final SteadyLoad load;
    private final Screen screen;
    private final Map<String, List<Duration>> healthy = new TreeMap<>();

    Kills(Rig rig, Caller caller, SteadyLoad load, Screen screen) {
        this.rig = rig;
        this.caller = caller;
        this.load = load;
        this.screen = screen;
    }

    void run(long seed, int kills) {
        var random = new Random(seed);
        for (var part : order(random, kills)) {
            Patience.pause(Duration.ofMillis(random.nextInt(REST_MS)));
            var back = rig.killed(part);
            boolean works = Patience.until(LONGEST, PAUSE, () -> works(part));
            var after = works ? Duration.between(back.launched(), Instant.now()) : LONGEST;
            healthy.computeIfAbsent(part, name -> new ArrayList<>()).add(after);
            screen.say(String.format(
                    "        %s: ready %.1f s, answers %.1f s after its start",
                    part, seconds(back.untilReady()), seconds(after)));
        }
    }

    static List<String> order(Random random, int kills) {
        var order = new ArrayList<String>();
        while (order.size() < kills) {
            var round = new ArrayList<>(PARTS);
            Collections.shuffle(round, random);
            order.addAll(round);
        }
        return order.subList(0, kills);
    }

    /// A call through the gateway that needs this part.
    private boolean works(String part) {
        return switch (part) {
            case "triage" ->
                caller.get("coordinator", "/api/triage/screenings?limit=1").isDone();
            case "network" -> caller.get("coordinator", "/api/network/groups").isDone();
            case "training" ->
                caller.get("professional", "/api/training/events").isDone();
            case "notification" ->
                caller.get("admin", "/api/notification/deliveries?limit=1").isDone();
            case "store" -> load.request().tryOnce();
            case "kafka" -> isProposed();
            case "keycloak" -> {
                caller.forgetTokens();
                yield caller.get("professional", "/api/intake/consultations?limit=1")
                        .isDone();
            }
            default ->
                caller.get("professional", "/api/intake/consultations?limit=1").isDone();
        };
    }

    /// What needs the broker: from a submission to the proposal that the coordinator sees.
    private boolean isProposed() {
        var request = load.request();
        return request.tryFor(LONGEST) && request.isProposedWithin(LONGEST);
    }

    /// How long each part took from its start until it worked, longest last.
    Map<String, List<Duration>> healthy() {
        return healthy;
    }

    void table() {
        healthy.forEach((part, times) -> screen.say(String.format(
                "        %-13s %2d kills, works again after %s s",
                part,
                times.size(),
                String.join(
                        ", ",
                        times.stream()
                                .sorted()
                                .map(time -> String.format("%.1f", seconds(time)))
                                .toList()))));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
