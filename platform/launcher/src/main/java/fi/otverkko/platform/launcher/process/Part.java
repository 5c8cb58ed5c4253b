package fi.otverkko.platform.launcher.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One process of an instance.
///
/// @param name        as in `./ot logs <name>`
/// @param ports       where it will listen; all must be free before
/// @param prepare     what has to be done before its start, each time; quick when it was done before
/// @param environment added to that of the launcher
/// @param after       parts that must be ready before this one is started
public record Part(
        String name,
        List<Integer> ports,
        Runnable prepare,
        List<String> command,
        Map<String, String> environment,
        Probe ready,
        Set<String> after) {

    /// The same with another command.
    public Part with(List<String> other) {
        return new Part(name, ports, prepare, other, environment, ready, after);
    }

    /// The same with something more, or else, in its environment.
    public Part with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Part(name, ports, prepare, command, all, ready, after);
    }

    /// The same, prepared by another way.
    public Part preparedBy(Runnable other) {
        return new Part(name, ports, other, command, environment, ready, after);
    }
}
