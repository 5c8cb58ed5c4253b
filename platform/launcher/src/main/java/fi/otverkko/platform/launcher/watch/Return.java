package fi.otverkko.platform.launcher.watch;

import java.time.Duration;
import java.time.Instant;

/// A part that died and is ready again.
///
/// @param died     when it was found dead
/// @param launched when its process was started, the last time if it took several
public record Return(String part, Instant died, Instant launched, Instant ready) {

    /// From its start until it said that it is ready.
    public Duration untilReady() {
        return Duration.between(launched, ready);
    }
}
