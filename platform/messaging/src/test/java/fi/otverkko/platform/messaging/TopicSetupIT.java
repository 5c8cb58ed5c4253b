package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A service that starts before its broker has its topics once the broker is there.
class TopicSetupIT {

    /// Nobody listens at the discard port.
    private static final String NOWHERE = "127.0.0.1:9";

    @Test
    void topicsAreDeclaredWhenTheBrokerComesLater() throws Exception {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        var attempts = new AtomicInteger();
        var setup =
                new TopicSetup(admin(() -> attempts.incrementAndGet() <= 2 ? NOWHERE : broker.getBrokersAsString()));
        try (var reader = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) broker.getBrokersAsString()))) {
            setup.start();

            Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> names(reader), names -> names.contains("intake.consultations"));
            assertThat(attempts).hasValueGreaterThan(2);
        } finally {
            setup.stop();
            broker.destroy();
        }
    }

    private static Set<String> names(Admin reader) throws Exception {
        return reader.listTopics().names().get(30, TimeUnit.SECONDS);
    }

    private static KafkaAdmin admin(Supplier<String> bootstrap) {
        var context = new GenericApplicationContext();
        context.registerBean(NewTopic.class, () -> new NewTopic("intake.consultations", 1, (short) 1));
        context.refresh();
        var admin = new KafkaAdmin(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "1000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "5000"));
        admin.setBootstrapServersSupplier(bootstrap);
        admin.setApplicationContext(context);
        admin.setAutoCreate(false);
        return admin;
    }
}
