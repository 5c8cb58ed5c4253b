package fi.otverkko.platform.messaging;

import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/// On the official image; skipped, visibly, where there is no container engine.
@Testcontainers(disabledWithoutDocker = true)
class ContainerBrokerIT extends BrokerContract {

    @SuppressWarnings({"NullAway.Init", "resource"}) // made when the broker is started, stopped below
    private KafkaContainer kafka;

    @Override
    String startBroker() {
        kafka = new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @Override
    void stopBroker() {
        kafka.stop();
    }
}
