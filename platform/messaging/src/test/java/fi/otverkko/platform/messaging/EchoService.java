package fi.otverkko.platform.messaging;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.contracts.network.v1.ItemOpened;
import fi.otverkko.platform.messaging.HaltAt.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// The smallest service that does all there is: things tell, echoes hear and tell again. What an echo has heard
/// is the list of numbers in its state; each is told once more on `network.meetings`.
@Configuration
@EnableAutoConfiguration
class EchoService {

    /// How many messages one thing tells at once.
    static final int MESSAGES = 3;

    /// `<document store> <broker> <point or NONE> <way of sending> <name of a thing to write>`: writes, and goes on
    /// until it is ended or comes to the point.
    public static void main(String... arguments) {
        var thing = OutboxFixture.call(arguments[4]).newId();
        var service = start(arguments[0], arguments[1], "--halt.at=" + arguments[2], "--halt.thing=" + thing);
        if (arguments[3].equals(HaltAt.AT_ONCE)) {
            write(service, arguments[4]);
        } else {
            service.getBean(RelayWorker.class).stop();
            write(service, arguments[4]);
            service.getBean(RelayWorker.class).start(); // begins with a sweep
        }
    }

    static ConfigurableApplicationContext start(String store, String broker, String... more) {
        return new SpringApplicationBuilder(EchoService.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "ot.service=echo",
                        "MONGODB_URI=" + store,
                        "KAFKA_BOOTSTRAP=" + broker,
                        "logging.level.root=WARN",
                        "halt.at=NONE",
                        "halt.thing=NONE",
                        "spring.cloud.function.definition=echoThings",
                        "spring.cloud.stream.bindings.echoThings-in-0.destination=intake.consultations",
                        "spring.cloud.stream.bindings.echoThings-in-0.group=echo-things",
                        // the broker lets nobody be gone sooner
                        "spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=6000")
                .run(more);
    }

    static void write(ConfigurableApplicationContext service, String name) {
        var things = service.getBean(Outboxes.class).collection("things");
        var events = Collections.nCopies(MESSAGES, new ConsultationAccepted(name, "anna", OutboxFixture.NOON));
        things.create(OutboxFixture.call(name), new Change(new Document("name", name), events));
    }

    @Bean
    HaltAt haltAt(@Value("${halt.at}") String point, @Value("${halt.thing}") String thing) {
        return new HaltAt(point.equals("NONE") ? null : Point.valueOf(point), thing);
    }

    @Bean
    MongoClient mongoClient(MessagingSettings settings, HaltAt haltAt) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.mongodbUri()))
                .addCommandListener(haltAt)
                .build());
    }

    @Bean
    static BeanPostProcessor watchedProducers(org.springframework.beans.factory.ObjectProvider<HaltAt> haltAt) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DefaultKafkaProducerFactory<?, ?> producers) {
                    producers.addPostProcessor(producer -> haltAt.getObject().watch(producer));
                }
                return bean;
            }
        };
    }

    @Bean
    OutboxCollection things(Outboxes outboxes) {
        return outboxes.collection("things");
    }

    @Bean
    OutboxCollection echoes(Outboxes outboxes) {
        return outboxes.collection("echoes");
    }

    @Bean
    Consumer<Message<byte[]>> echoThings(JsonMapper json, OutboxCollection echoes) {
        return new Inbox(json)
                .on(
                        ConsultationAccepted.class,
                        (event, received) -> echoes.receive(
                                received.aggregateId(), received, state -> heard(state, event, received)));
    }

    private static Change heard(
            @org.jspecify.annotations.Nullable Document state, ConsultationAccepted event, Received received) {
        var numbers = new ArrayList<Long>(state == null ? List.of() : state.getList("numbers", Long.class));
        numbers.add(received.number());
        return new Change(
                new Document("numbers", numbers).append("name", event.consultationId()),
                List.of(new ItemOpened("meeting", event.consultationId(), received.time())));
    }
}
