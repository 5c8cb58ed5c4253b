package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Request;
import fi.otverkko.platform.launcher.caller.SteadyLoad;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.process.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Kafka is away for two minutes: requests are taken all the time, every service stays ready, and all that was taken
/// arrives afterwards.
record BrokerAway(Rig rig, SteadyLoad load) {

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ARRIVED = Duration.ofMinutes(2);
    private static final Map<Port, String> SERVICES = Map.of(
            Port.INTAKE, "intake",
            Port.TRIAGE, "triage",
            Port.NETWORK, "network",
            Port.TRAINING, "training",
            Port.NOTIFICATION, "notification");

    /// Tells what went wrong, a line each.
    List<String> run() {
        var wrong = new ArrayList<String>();
        var sent = new ArrayList<Request>();
        int before = rig.watcher().returns().size();
        rig.watcher().leave("kafka", true);
        rig.kill("kafka");
        Patience.until(AWAY, PAUSE, () -> {
            var request = load.request();
            sent.add(request);
            if (!request.tryOnce()) {
                wrong.add("not taken: " + request.answers().getLast());
            }
            SERVICES.forEach((port, name) -> {
                if (!Probe.http(rig.instance().at(port, "/actuator/health/readiness"))
                        .isReady()) {
                    wrong.add(name + " is not ready");
                }
            });
            return false;
        });
        rig.watcher().leave("kafka", false);
        rig.back("kafka", before);
        var last = sent.getLast();
        if (!last.isProposedWithin(ARRIVED)) {
            wrong.add("the last of them has not arrived within " + ARRIVED);
        }
        return wrong;
    }
}
