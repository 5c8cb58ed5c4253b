package fi.otverkko.platform.messaging;

import fi.otverkko.contracts.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/// Declares on the broker what [Topic] declares in code: every topic, and the dead letters of
/// this service's own groups. The broker never makes a topic by itself.
final class Topics {

    static KafkaAdmin.NewTopics declared(BindingServiceProperties bindings) {
        var topics = new ArrayList<NewTopic>();
        for (var topic : Topic.values()) {
            topics.add(topic(topic));
        }
        bindings.getBindings().values().forEach(binding -> {
            if (binding.getGroup() != null && binding.getDestination() != null) {
                declaredBy(binding.getDestination())
                        .forEach(topic -> topics.add(deadLetters(binding.getGroup(), topic)));
            }
        });
        return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
    }

    /// What a binding reads: a topic, or by a pattern those of ours that it matches.
    static Stream<String> declaredBy(String destination) {
        return destination.matches("[A-Za-z0-9._-]+")
                ? Stream.of(destination)
                : Arrays.stream(Topic.values()).map(Topic::topicName).filter(name -> name.matches(destination));
    }

    private static NewTopic topic(Topic topic) {
        var settings = topic.compacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.RETENTION.toMillis()));
        return TopicBuilder.name(topic.topicName())
                .partitions(Topic.PARTITIONS)
                .configs(settings)
                .build();
    }

    static NewTopic deadLetters(String group, String topic) {
        return TopicBuilder.name(DeadLetters.topic(group, topic))
                .partitions(Topic.PARTITIONS)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.DEAD_LETTER_RETENTION.toMillis())))
                .build();
    }

    private Topics() {}
}
