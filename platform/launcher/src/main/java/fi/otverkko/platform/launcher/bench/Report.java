package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The figures, as a table on the screen while they come and as JSON at the end.
public final class Report {

    private final Screen screen;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    public Report(Screen screen) {
        this.screen = screen;
        figures.put("at", Instant.now().toString());
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("java", Runtime.version().toString());
        figures.put("load before", load());
    }

    /// How long something takes, in seconds.
    public static double seconds(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /// Resident memory of each part of an instance, and of all.
    public void memory(String when, Instance instance) {
        var memory = Cpu.memory(instance.run(), Stand.NAMES);
        memory.forEach((part, mib) -> figure(part + " " + when, mib, "MiB"));
        figure("all parts " + when, Cpu.sum(memory), "MiB");
    }

    /// What the machine does besides.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    public void chapter(String title) {
        screen.say("");
        screen.say(title);
    }

    public double figure(String what, double value, String unit) {
        figures.put(what + ", " + unit, value);
        screen.say(String.format(Locale.ROOT, "  %-52s %10.1f %s", what, value, unit));
        return value;
    }

    Figures calls(String what, Figures run) {
        figures.put(what, run);
        screen.say(String.format(
                Locale.ROOT,
                "  %-36s %7.1f/s  p50 %7.1f  p95 %7.1f  p99 %7.1f  max %7.1f ms%s",
                what,
                run.perSecond(),
                run.p50(),
                run.p95(),
                run.p99(),
                run.max(),
                run.failed() == 0 ? "" : "  FAILED " + run.failed() + ": " + run.complaint()));
        return run;
    }

    public void keep(Path folder) {
        figures.put("load after", load());
        var file = folder.resolve("bench/" + Instant.now().getEpochSecond() + ".json");
        try {
            Files.createDirectories(file.getParent());
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(file.toFile(), figures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        screen.say("");
        screen.say("Kept in " + file);
    }
}
