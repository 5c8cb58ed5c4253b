package fi.otverkko.platform.launcher.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a Java process. On two cores the quick compiler and the serial collector start
/// soonest and take least (decision 0006).
final class Jvm {

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.net.preferIPv4Stack=true");

    private Jvm() {}

    /// @param heapMb upper bound of the heap
    /// @param cache  an AOT cache, used if it is there
    static List<String> command(int heapMb, Path cache, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(COMMON);
        command.add("-Xmx" + heapMb + "m");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(rest);
        return command;
    }

    /// The JVM that runs the launcher: `ot` has seen to it that it is a JDK 25.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
