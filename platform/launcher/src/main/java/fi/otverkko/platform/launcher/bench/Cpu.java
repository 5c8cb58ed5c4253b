package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.process.Resident;
import fi.otverkko.platform.launcher.process.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the processes of an instance have taken of the machine.
final class Cpu {

    private Cpu() {}

    /// CPU seconds of each part since it was started.
    static Map<String, Double> seconds(Path run, List<String> parts) {
        var seconds = new LinkedHashMap<String, Double>();
        for (var part : parts) {
            new Running(run)
                    .find(part)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(Duration::toMillis)
                    .ifPresent(millis -> seconds.put(part, millis / 1e3));
        }
        return seconds;
    }

    /// What each part took between the two readings.
    static Map<String, Double> between(Map<String, Double> before, Map<String, Double> after) {
        var taken = new LinkedHashMap<String, Double>();
        after.forEach((part, seconds) -> taken.put(part, seconds - before.getOrDefault(part, 0.0)));
        return taken;
    }

    /// Resident MiB of each part.
    static Map<String, Double> memory(Path run, List<String> parts) {
        var memory = new LinkedHashMap<String, Double>();
        for (var part : parts) {
            new Running(run).find(part).map(Resident::mebibytes).ifPresent(mib -> memory.put(part, mib.doubleValue()));
        }
        return memory;
    }

    static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
