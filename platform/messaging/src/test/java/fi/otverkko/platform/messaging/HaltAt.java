package fi.otverkko.platform.messaging;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        HEARD_AGAIN;

        /// By which ways a message comes here: what is sent at once was leased by the write itself.
        List<String> ways() {
            return switch (this) {
                case LEASED -> List.of(BY_SWEEP);
                case SENT, ACKNOWLEDGED, PULLING, PULLED -> List.of(AT_ONCE, BY_SWEEP);
                case WRITTEN, HEARING, HEARD, HEARD_AGAIN -> List.of(AT_ONCE);
            };
        }
    }

    /// Handed to the relay by whoever wrote it.
    static final String AT_ONCE = "AT_ONCE";

    /// Found by a sweep, since nobody handed it over.
    static final String BY_SWEEP = "BY_SWEEP";

    private final @Nullable Point point;
    private final String thing;
    private final Set<Integer> watched = ConcurrentHashMap.newKeySet();

    /// @param thing id of the thing whose messages are watched; what earlier ones have left passes
    HaltAt(@Nullable Point point, String thing) {
        this.point = point;
        this.thing = thing;
    }

    private void reached(Point here) {
        if (here == point) {
            Runtime.getRuntime().halt(REACHED);
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!event.getCommand().toString().contains(thing)) {
            return;
        }
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

    private boolean about(ProducerRecord<?, ?> message) {
        return message.topic().equals("intake.consultations")
                && message.key() instanceof byte[] key
                && new String(key, StandardCharsets.UTF_8).equals(thing);
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
                    || !about((ProducerRecord<K, V>) arguments[0])) {
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
