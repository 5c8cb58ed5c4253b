package fi.otverkko.notification.deadletter;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import fi.otverkko.notification.NotificationApplication;
import fi.otverkko.platform.messaging.MessagingSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// The whole service on a real broker; may end on the spot, as `kill -9` does, at a point of a replay.
@TestConfiguration(proxyBeanMethods = false) // not found by the scans of other tests
class ReplayingService {

    /// Tells apart that the point was reached from every other end.
    static final int REACHED = 77;

    enum Point {
        /// The call is written down, nothing is sent.
        MARKED,
        /// The broker has the message; the letter does not say so yet.
        SENT,
        /// The letter says that it was replayed.
        SETTLED
    }

    /// `<document store> <broker> <point or NONE> <letter>`: asks for the replay if the letter waits.
    public static void main(String... arguments) {
        var service = start(arguments[0], arguments[1], arguments[2]);
        var letter = service.getBean(DeadLetters.class).find(arguments[3]).orElseThrow();
        if (letter.waiting()) {
            service.getBean(Replays.class).one(arguments[3], DeadLetterFixture.call("replay"));
        }
    }

    static ConfigurableApplicationContext start(String store, String broker, String point) {
        return new SpringApplicationBuilder(NotificationApplication.class, ReplayingService.class)
                .properties(
                        "server.port=0",
                        "MONGODB_URI=" + store,
                        "KAFKA_BOOTSTRAP=" + broker,
                        "KEYCLOAK_URL=http://127.0.0.1:9",
                        "KEYCLOAK_CLIENT_SECRET=secret",
                        "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef",
                        "SMTP_TLS_REQUIRED=false",
                        "SMTP_PORT=9",
                        "halt.at=" + point,
                        "ot.first-back-off=20ms",
                        "logging.level.root=WARN",
                        "spring.cloud.stream.default-binder=kafka",
                        "spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=6000")
                .run();
    }

    @Bean
    MongoClient mongoClient(MessagingSettings settings, @Value("${halt.at}") String point) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.mongodbUri()))
                .addCommandListener(new Halt(point.equals("NONE") ? null : Point.valueOf(point)))
                .build());
    }

    private static final class Halt implements CommandListener {

        private final @Nullable Point point;
        private final Set<Integer> watched = ConcurrentHashMap.newKeySet();

        Halt(@Nullable Point point) {
            this.point = point;
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var command = event.getCommand().toString();
            if (!event.getCommandName().equals("update") || !command.contains("deadLetters")) {
                return;
            }
            boolean marks = command.contains("\"REPLAYING\"");
            boolean settles = command.contains("\"REPLAYED\"");
            if (settles && point == Point.SENT) {
                Runtime.getRuntime().halt(REACHED);
            }
            if ((marks && point == Point.MARKED) || (settles && point == Point.SETTLED)) {
                watched.add(event.getRequestId());
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (watched.contains(event.getRequestId())) {
                Runtime.getRuntime().halt(REACHED);
            }
        }
    }
}
