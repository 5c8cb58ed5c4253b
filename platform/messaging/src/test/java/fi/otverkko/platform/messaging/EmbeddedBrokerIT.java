package fi.otverkko.platform.messaging;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// On Kafka's own broker in this JVM: what runs everywhere.
class EmbeddedBrokerIT extends BrokerContract {

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);

    @Override
    String startBroker() {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.afterPropertiesSet();
        return kafka.getBrokersAsString();
    }

    @Override
    void stopBroker() {
        kafka.destroy();
    }
}
