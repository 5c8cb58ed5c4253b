package fi.otverkko.intake.sweep;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off what is due, one after the other: what fails must not keep the others waiting, and the next sweep tries it
/// again.
public final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private Sweep() {}

    /// Does the work for each.
    ///
    /// @param what the work, for the log, such as `erasing of consultation`
    public static void each(String what, Stream<String> ids, Consumer<String> work) {
        ids.forEach(id -> {
            try {
                work.accept(id);
            } catch (RuntimeException failure) {
                log.error("Failed: {} {}", what, id, failure);
            }
        });
    }
}
