package fi.otverkko.platform.launcher.watch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How long to wait before a part that died is started again: 1 s, and twice as long each time, up to 30 s, for
/// one that dies again and again. Whoever has lived for a minute begins anew.
final class Pauses {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration WELL = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Duration> latest = new ConcurrentHashMap<>();

    /// @param lived how long it ran before it died
    Duration after(String part, Duration lived) {
        return latest.compute(
                part,
                (name, before) -> before == null || lived.compareTo(WELL) >= 0
                        ? FIRST
                        : shorter(before.multipliedBy(2), LONGEST));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
