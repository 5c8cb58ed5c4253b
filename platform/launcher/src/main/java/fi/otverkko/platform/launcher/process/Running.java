package fi.otverkko.platform.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The notes on what was started: one file per part with pid and start time. A process counts as ours only
/// if both agree, so that a pid which the system has given to somebody else is never stopped.
public record Running(Path folder) {

    /// The system tells start times in hundredths of a second and may correct its clock a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// Notes that the part is this process. One that has ended in the meantime leaves no note: the system no longer
    /// tells when it was started.
    ///
    /// @throws IllegalStateException if a living process cannot be told from a later one of the same pid
    public void remember(String part, ProcessHandle process) {
        var started = process.info().startInstant();
        if (started.isEmpty()) {
            if (process.isAlive()) {
                throw new IllegalStateException("no start time for process " + process.pid());
            }
            forget(part);
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file(part), process.pid() + " " + started.get());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The process noted for the part, if it is the very one and still alive.
    public Optional<ProcessHandle> find(String part) {
        try {
            var note = Files.readString(file(part)).trim().split(" ", 2);
            var started = Instant.parse(note[1]);
            return ProcessHandle.of(Long.parseLong(note[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(actual -> Duration.between(started, actual).abs())
                            .filter(difference -> difference.compareTo(TOLERANCE) <= 0)
                            .isPresent());
        } catch (IOException | RuntimeException noSuchNote) {
            return Optional.empty();
        }
    }

    public void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".pid");
    }
}
