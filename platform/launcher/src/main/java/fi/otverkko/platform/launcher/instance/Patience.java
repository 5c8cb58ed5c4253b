package fi.otverkko.platform.launcher.instance;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks again and again, for a bounded time.
public final class Patience {

    private Patience() {}

    /// Asks until the answer is enough or the time is over; at least once.
    ///
    /// @return the latest answer, enough or not
    /// @throws Complaint if interrupted
    public static <T> T ask(Duration atMost, Duration pause, Supplier<T> question, Predicate<T> enough) {
        long until = System.nanoTime() + atMost.toNanos();
        var answer = question.get();
        while (!enough.test(answer) && System.nanoTime() < until) {
            pause(pause);
            answer = question.get();
        }
        return answer;
    }

    /// Waits until it is so.
    ///
    /// @return false if it did not come in time
    public static boolean until(Duration atMost, Duration pause, BooleanSupplier so) {
        return ask(atMost, pause, so::getAsBoolean, answer -> answer);
    }

    /// Waits that long.
    ///
    /// @throws Complaint if interrupted
    public static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted; './ot status' tells what runs.");
        }
    }
}
