package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.network.Link;
import fi.otverkko.platform.launcher.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An instance of its own for a trial: state in a folder that is thrown away, ports that nobody uses.
public final class Trial {

    /// An area, and beside it what the national link needs.
    private static final int PORTS = Link.PORTS;

    private Trial() {}

    /// Not started yet.
    ///
    /// @param uncompressed so that a search of the state sees all of it
    public static Instance instance(Path root, boolean uncompressed) {
        return instance(root, uncompressed, null);
    }

    /// Not started yet.
    ///
    /// @param traces where it will send its traces
    public static Instance instance(Path root, boolean uncompressed, @Nullable URI traces) {
        try {
            return new Instance(root, Files.createTempDirectory("ot-trial-"), "15", freeBase(), uncompressed, traces);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freeBase() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(11_000, 30_000))
                .limit(1000)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
