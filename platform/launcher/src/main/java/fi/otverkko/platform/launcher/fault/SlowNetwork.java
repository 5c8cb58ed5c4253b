package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Request;
import fi.otverkko.platform.launcher.caller.SteadyLoad;
import fi.otverkko.platform.launcher.fault.Wire.State;
import fi.otverkko.platform.launcher.instance.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A bad network to the store, to Kafka and between gateway and service: no caller waits beyond what was declared, who
/// is refused is told so, and the same command goes through once the network is good again.
record SlowNetwork(Rig rig, SteadyLoad load, Screen screen) {

    /// What the gateway waits for a service, and what it needs besides.
    private static final Duration DECLARED = Duration.ofSeconds(15 + 4);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 4;

    /// Tells what went wrong, a line each.
    List<String> run() {
        var wrong = new ArrayList<String>();
        for (var name : List.of("store", "kafka", "intake")) {
            for (var state : List.of(State.SLOW, State.CUT, State.BLACK_HOLE)) {
                wrong.addAll(behind(name, state));
            }
        }
        return wrong;
    }

    private List<String> behind(String name, State state) {
        var wrong = new ArrayList<String>();
        var requests =
                IntStream.range(0, AT_ONCE).mapToObj(number -> load.request()).toList();
        var wire = rig.wire(name);
        wire.become(state);
        requests.parallelStream().forEach(Request::tryOnce);
        wire.become(State.GOOD);
        var longest = Duration.ZERO;
        for (var request : requests) {
            var answer = request.answers().getLast();
            longest = longest.compareTo(answer.after()) < 0 ? answer.after() : longest;
            if (answer.after().compareTo(DECLARED) > 0) {
                wrong.add(name + " " + state + ": too long, " + answer);
            }
            boolean brokenOff = answer.status() == 0 && name.equals("intake") && state == State.CUT;
            if (!answer.isDone() && !brokenOff && !(answer.problem() && answer.status() >= 500)) {
                wrong.add(name + " " + state + ": not a clear answer, " + answer);
            }
            if (!answer.isDone() && name.equals("kafka")) {
                wrong.add("a command waited for Kafka: " + answer);
            }
        }
        requests.stream()
                .filter(request -> !request.tryFor(AGAIN))
                .forEach(request -> wrong.add(name + " " + state + ": cannot be sent again, "
                        + request.answers().getLast()));
        screen.say(String.format("        %s %s: longest answer %.1f s", name, state, longest.toMillis() / 1000.0));
        return wrong;
    }
}
