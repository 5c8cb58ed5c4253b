package fi.otverkko.platform.messaging;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;

/// Ends this process on the spot, as `kill -9` does, when it comes to a named point of a message's way. It
/// listens to what goes over the wire; the code under test knows nothing of it.
final class HaltAt implements CommandListener {

    /// Tells apart that the point was reached from every other end.
    static final int REACHED = 77;

    enum Point {
        /// The document with its outbox is written; nobody knows yet.
        WRITTEN,
        /// The relay has leased it.
        LEASED,
        /// The message is given to the producer, which may or may not have sent it.
        SENT,
        /// The broker has acknowledged; the relay has not heard of it.
        ACKNOWLEDGED,
        /// The relay is about to forget what was acknowledged.
        PULLING,
        /// It has forgotten it.
        PULLED,
        /// The consumer is about to write.
        HEARING,
        /// The consumer has written a new document; the offset is not committed.
        HEARD,
        /// The same for a document that was there.
        HEARD_AGAIN
    }

    private final @Nullable Point point;
    private final Set<Integer> watched = ConcurrentHashMap.newKeySet();

    HaltAt(@Nullable Point point) {
        this.point = point;
    }

    private void reached(Point here) {
        if (here == point) {
            Runtime.getRuntime().halt(REACHED);
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var here = before(event);
        if (here != null) {
            reached(here);
        }
        if (after(event) == point) {
            watched.add(event.getRequestId());
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (point != null && watched.contains(event.getRequestId())) {
            reached(point);
        }
    }

    private static @Nullable Point before(CommandStartedEvent event) {
        return switch (on(event)) {
            case "update things" -> event.getCommand().toString().contains("$pull") ? Point.PULLING : null;
            case "insert echoes" -> Point.HEARING;
            default -> null;
        };
    }

    private static @Nullable Point after(CommandStartedEvent event) {
        return switch (on(event)) {
            case "insert things" -> Point.WRITTEN;
            case "findAndModify things" -> Point.LEASED;
            case "update things" -> event.getCommand().toString().contains("$pull") ? Point.PULLED : null;
            case "insert echoes" -> Point.HEARD;
            case "update echoes" -> event.getCommand().toString().contains("inbox.") ? Point.HEARD_AGAIN : null;
            default -> null;
        };
    }

    private static String on(CommandStartedEvent event) {
        var target = event.getCommand().get(event.getCommandName());
        return event.getCommandName()
                + ' '
                + (target != null && target.isString() ? target.asString().getValue() : "");
    }

    /// A producer that is watched where it sends what the things tell.
    @SuppressWarnings("unchecked")
    <K, V> Producer<K, V> watch(Producer<K, V> producer) {
        var proxies = new ProxyFactory();
        proxies.setInterfaces(Producer.class);
        proxies.addAdvice((org.aopalliance.intercept.MethodInterceptor) call -> {
            var arguments = call.getArguments();
            if (!call.getMethod().getName().equals("send")
                    || arguments.length != 2
                    || !((ProducerRecord<K, V>) arguments[0]).topic().equals("intake.consultations")) {
                return call.getMethod().invoke(producer, arguments);
            }
            var callback = (Callback) arguments[1];
            var sent = producer.send((ProducerRecord<K, V>) arguments[0], (place, failure) -> {
                if (failure == null) {
                    reached(Point.ACKNOWLEDGED);
                }
                callback.onCompletion(place, failure);
            });
            reached(Point.SENT);
            return sent;
        });
        return (Producer<K, V>) proxies.getProxy();
    }
}
