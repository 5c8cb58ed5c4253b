package fi.otverkko.platform.launcher.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a Java process. On two cores the quick compiler and the serial collector start
/// soonest and take least (decision 0006).
final class Jvm {

    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    private static final String SHIPPED_HEAP = "-Xmx384m";

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            QUICK,
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.net.preferIPv4Stack=true",
            // Netty, XStream and Kafka still use it, and the JVM complains each time.
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final String USED = "-XX:AOTCache=";

    private Jvm() {}

    /// @param heapMb upper bound of the heap
    static List<String> command(int heapMb, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(COMMON);
        command.add("-Xmx" + heapMb + "m");
        command.addAll(rest);
        return command;
    }

    /// @param cache what the process has loaded in a training run, used if it is there
    static List<String> command(int heapMb, Path cache, List<String> rest) {
        var command = command(heapMb, rest);
        if (Files.exists(cache)) {
            command.add(1, USED + cache);
        }
        return command;
    }

    /// The command with both compilers, as in the images: slower at first, quicker for good.
    static List<String> asShipped(List<String> command) {
        return command.stream()
                .filter(option -> !option.equals(QUICK))
                .map(option -> option.startsWith("-Xmx") ? SHIPPED_HEAP : option)
                .toList();
    }

    /// The command of a training run: it writes that cache when the process is asked to end.
    static List<String> recording(List<String> command, Path cache) {
        var recording = new ArrayList<>(command);
        recording.removeIf(option -> option.startsWith(USED));
        recording.add(1, "-XX:AOTCacheOutput=" + cache);
        return recording;
    }

    /// The JVM that runs the launcher: `ot` has seen to it that it is a JDK 25.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
