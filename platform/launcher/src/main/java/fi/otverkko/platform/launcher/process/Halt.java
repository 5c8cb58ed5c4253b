package fi.otverkko.platform.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/// The word of `./ot down` to whoever watches: from now on nothing is started again. It holds until the next `up`.
///
/// @param folder where the notes on the running processes lie
public record Halt(Path folder) {

    /// Says that all is being stopped.
    public void call() {
        alone(() -> write(true));
    }

    /// Takes it back.
    public void lift() {
        alone(() -> write(false));
    }

    public boolean isCalled() {
        return Files.exists(marker());
    }

    /// Starts something unless all is being stopped; whoever calls a halt meanwhile waits until it has been noted.
    ///
    /// @return whether it was started
    public boolean unlessCalled(Runnable starting) {
        return alone(() -> {
            if (isCalled()) {
                return false;
            }
            starting.run();
            return true;
        });
    }

    private boolean write(boolean called) {
        try {
            if (called) {
                Files.writeString(marker(), "");
            } else {
                Files.deleteIfExists(marker());
            }
            return called;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One at a time, in this process and among processes.
    private boolean alone(Supplier<Boolean> doing) {
        synchronized (Halt.class) {
            try {
                Files.createDirectories(folder);
                try (var channel = FileChannel.open(
                                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    return held.isValid() && doing.get();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Path marker() {
        return folder.resolve("halt");
    }
}
