package fi.otverkko.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;

/// Sends many such requests, several at once, and judges the answers.
public final class Attack {

    private static final int AT_ONCE = 8;
    private static final int FINDINGS = 40;
    private static final int SHOWN = 300;

    private final InetSocketAddress server;
    private final Generator generator;
    private final Known known;
    private final BiFunction<Operation, Integer, Map<String, String>> credentials;

    /// @param credentials the headers that say who sends the `number`th request
    public Attack(
            InetSocketAddress server,
            Generator generator,
            Known known,
            BiFunction<Operation, Integer, Map<String, String>> credentials) {
        this.server = server;
        this.generator = generator;
        this.known = known;
        this.credentials = credentials;
    }

    /// What came back.
    ///
    /// @param statuses how often each status came
    /// @param created  ids of what was created all the same
    /// @param findings what was wrong, at most so many, each with its request
    public record Outcome(Map<Integer, Long> statuses, Set<String> created, List<String> findings) {}

    /// Sends the first `count` requests of the generator.
    public Outcome send(int count) throws InterruptedException {
        var statuses = new ConcurrentSkipListMap<Integer, LongAdder>();
        var created = ConcurrentHashMap.<String>newKeySet();
        var findings = new ConcurrentLinkedQueue<String>();
        var room = new Semaphore(AT_ONCE);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count && findings.size() < FINDINGS; i++) {
                int number = i;
                room.acquire();
                callers.execute(() -> {
                    try {
                        one(number, statuses, created, findings);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        var counted = new TreeMap<Integer, Long>();
        statuses.forEach((status, times) -> counted.put(status, times.sum()));
        return new Outcome(counted, created, List.copyOf(findings));
    }

    private void one(
            int number, Map<Integer, LongAdder> statuses, Set<String> created, ConcurrentLinkedQueue<String> findings) {
        var aimed = generator.request(number);
        var request = aimed.request();
        for (var header : credentials.apply(aimed.operation(), number).entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        try {
            var answer = Wire.send(server, request);
            statuses.computeIfAbsent(answer.status(), _ -> new LongAdder()).increment();
            var id = Verdict.created(answer);
            if (id != null) {
                created.add(id);
                known.learn(aimed.operation().path(), id, Verdict.edition(answer.headers()));
            }
            var fault = Verdict.on(request, answer);
            if (fault != null) {
                findings.add(shown(number, aimed.operation(), request, fault + ": " + shortened(answer.body())));
            }
        } catch (IOException failure) {
            findings.add(shown(number, aimed.operation(), request, failure.toString()));
        }
    }

    private static String shown(int number, Operation operation, Request request, String fault) {
        return "request " + number + " (" + operation + "; " + request.how() + ") " + shortened(request.target()) + " "
                + shortened(request.body()) + "\n    → " + fault;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
