package fi.otverkko.platform.launcher.build;

import fi.otverkko.platform.launcher.instance.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a command to its end.
public final class Run {

    private static final int LAST_LINES = 25;

    private Run() {}

    /// Shows nothing unless it fails.
    ///
    /// @throws Complaint with that sentence and the last lines of what the command said
    public static void quietly(List<String> command, Path folder, Map<String, String> environment, String sentence) {
        try {
            var log = Files.createTempFile("ot-", ".log");
            try {
                var builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                builder.environment().putAll(environment);
                int code = builder.start().waitFor();
                if (code != 0) {
                    var lines = Files.readAllLines(log);
                    var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
                    throw new Complaint(sentence + " (code " + code + "):\n" + String.join("\n", last));
                }
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    /// Shows all.
    ///
    /// @return the exit code
    public static int openly(List<String> command, Path folder, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
