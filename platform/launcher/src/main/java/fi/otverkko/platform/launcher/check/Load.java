package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.instance.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same thing done over and over by several at once, measured.
///
/// @param perSecond how many were done, all together
/// @param p50       milliseconds that half of them stayed within
/// @param p99       milliseconds that 99 of 100 stayed within
public record Load(int count, double perSecond, double p50, double p99) {

    /// Does it that often, spread over so many threads.
    public static Load of(int count, int threads, Runnable once) {
        var times = new ArrayList<Double>();
        long begin = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Double>> done = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                done.add(workers.submit(() -> {
                    long start = System.nanoTime();
                    once.run();
                    return (System.nanoTime() - start) / 1e6;
                }));
            }
            for (var one : done) {
                times.add(one.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Complaint complaint ? complaint : new IllegalStateException(failed);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return of(times, seconds);
    }

    static Load of(List<Double> times, double seconds) {
        var sorted = times.stream().sorted().toList();
        return new Load(sorted.size(), sorted.size() / seconds, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
