package fi.otverkko.platform.launcher.process;

import java.io.IOException;

/// How much memory a process occupies.
public final class Resident {

    private Resident() {}

    /// Resident set in MiB as `ps` tells it; 0 when the process is gone.
    public static long mebibytes(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            try (var answer = ps.inputReader()) {
                var line = answer.readLine();
                return line == null ? 0 : Long.parseLong(line.trim()) / 1024;
            }
        } catch (IOException failure) {
            return 0;
        }
    }
}
