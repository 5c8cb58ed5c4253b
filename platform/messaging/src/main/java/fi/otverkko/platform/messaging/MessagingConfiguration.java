package fi.otverkko.platform.messaging;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Wires the document store, the outboxes with their relay, and the dead letters.
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingConfiguration {

    /// Whole milliseconds: what is stored and told is then exactly what was decided upon.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /// Every wait has an end: selection and reading are bounded.
    @Bean
    @ConditionalOnMissingBean
    MongoClient mongoClient(MessagingSettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToSocketSettings(socket -> socket.connectTimeout(2, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .timeout(10, TimeUnit.SECONDS)
                .writeConcern(WriteConcern.MAJORITY)
                .applyConnectionString(new ConnectionString(settings.mongodbUri()))
                .build());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MessagingSettings settings) {
        return client.getDatabase(settings.service());
    }

    @Bean
    DocumentStoreHealth documentStoreHealthIndicator(MongoDatabase database) {
        return new DocumentStoreHealth(database);
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    StoreOutage storeOutage() {
        return new StoreOutage();
    }

    @Bean
    Outboxes outboxes(MongoDatabase database, JsonMapper json, Clock clock, Traces traces, MeterRegistry meters) {
        return new Outboxes(database, json, clock, traces::present, meters);
    }

    @Bean
    Relay relay(EventTransport transport, Clock clock, MeterRegistry meters) {
        return new Relay(transport, clock, meters);
    }

    @Bean
    RelayWorker relayWorker(Outboxes outboxes, Relay relay, MessagingSettings settings) {
        return new RelayWorker(outboxes, relay, settings);
    }

    /// What needs the broker; tests bring a transport of their own and leave all of this out.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(EventTransport.class)
    static class Broker {

        @Bean
        EventTransport eventTransport(KafkaTemplate<byte[], byte[]> kafka, MessagingSettings settings, Traces traces) {
            var origin = new Origin(settings.area(), settings.service(), settings.incarnation());
            return new KafkaTransport(kafka, origin, settings.sendPatience(), traces);
        }

        @Bean
        KafkaAdmin.NewTopics declaredTopics(BindingServiceProperties bindings) {
            return Topics.declared(bindings);
        }

        @Bean
        TopicSetup topicSetup(KafkaAdmin admin) {
            return new TopicSetup(admin);
        }

        @Bean
        DeadLetters deadLetterHandling(
                KafkaTemplate<byte[], byte[]> kafka,
                KafkaAdmin admin,
                MessagingSettings settings,
                MeterRegistry meters,
                StoreOutage outage,
                BindingServiceProperties bindings,
                BeanFactory beans) {
            return new DeadLetters(kafka, admin, settings, meters, outage, new Listened(bindings, beans));
        }

        @Bean
        DeadLetterTopics deadLetterTopics(
                KafkaTemplate<byte[], byte[]> kafka, KafkaProperties broker, MessagingSettings settings) {
            return new DeadLetterTopics(kafka, broker, settings);
        }
    }
}
