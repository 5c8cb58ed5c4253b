package fi.otverkko.gateway.session;

import com.mongodb.MongoException;
import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Calls of the store's blocking driver on a few threads of their own, so that no event loop ever waits. A store that
/// does not answer in time is told as 503.
final class StoreCalls implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int WAITING = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("sessions-", 1).factory());

    StoreCalls() {
        threads.allowCoreThreadTimeOut(true);
    }

    <T> Mono<T> ask(Supplier<Optional<T>> question) {
        return Mono.defer(() -> Mono.fromFuture(begun(question)))
                .timeout(PATIENCE)
                .onErrorMap(StoreCalls::away, failure -> unavailable())
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Void> tell(Runnable order) {
        return ask(() -> {
                    order.run();
                    return Optional.of(true);
                })
                .then();
    }

    static Refused unavailable() {
        return Refused.until(TRY_AGAIN, Problem.SESSIONS_UNAVAILABLE);
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /// What nobody waits for any more when its turn comes is left out; what runs is never interrupted.
    private <T> CompletableFuture<Optional<T>> begun(Supplier<Optional<T>> question) {
        var answer = new CompletableFuture<Optional<T>>();
        threads.execute(() -> {
            if (!answer.isDone()) {
                try {
                    answer.complete(question.get());
                } catch (RuntimeException failure) {
                    answer.completeExceptionally(failure);
                }
            }
        });
        return answer;
    }

    private static boolean away(Throwable failure) {
        return failure instanceof MongoException
                || failure instanceof TimeoutException
                || failure instanceof RejectedExecutionException;
    }
}
