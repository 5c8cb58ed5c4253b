package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Caller;
import fi.otverkko.platform.launcher.caller.SteadyLoad;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The services run on machines whose clocks stand on another zone, a day ahead: nobody's meeting moves.
record OtherZone(Rig rig, Caller caller, SteadyLoad load) {

    private static final Duration CAUGHT_UP = Duration.ofMinutes(5);
    private static final Map<String, String> KIRITIMATI = Map.of("TZ", "Pacific/Kiritimati");

    /// Tells what went wrong, a line each.
    List<String> run() {
        var before = groups();
        for (var name : List.of("intake", "network", "notification")) {
            rig.watcher().startAs(rig.part(name).with(KIRITIMATI));
            rig.killed(name);
        }
        var after = groups();
        var first = load.request();
        if (!first.tryFor(CAUGHT_UP) || !first.isProposedWithin(CAUGHT_UP)) {
            return List.of("not caught up within " + CAUGHT_UP + " after the restart");
        }
        new Demo(rig.instance(), Screen.silent()).run("");
        return before.equals(after) && before.contains("nextDeadlineAt")
                ? List.of()
                : List.of("the groups meet at other times: " + before + " and " + after);
    }

    /// When each group meets next, and until when it takes requests.
    private String groups() {
        return caller.get("coordinator", "/api/network/groups")
                .body()
                .path("items")
                .toString();
    }
}
