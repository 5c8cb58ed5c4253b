package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Complaint;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Counts calls and their latencies; several threads at once.
final class Tally {

    private static final long LONGEST_US = 600_000_000;
    private static final int DIGITS = 3;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_US, DIGITS);
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<String> complaint = new AtomicReference<>("");

    /// Makes the call and counts it.
    ///
    /// @param due when it should have begun, by [System#nanoTime]: what waits its turn has waited too
    void time(long due, Runnable call) {
        try {
            call.run();
            add(System.nanoTime() - due);
        } catch (Complaint refused) {
            failed.increment();
            complaint.compareAndSet("", String.valueOf(refused.getMessage()));
        }
    }

    void add(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_US));
    }

    Figures figures(double offered, double seconds) {
        long done = micros.getTotalCount();
        return new Figures(
                offered,
                done / seconds,
                done,
                failed.sum(),
                at(50),
                at(95),
                at(99),
                micros.getMaxValue() / 1e3,
                complaint.get());
    }

    private double at(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
