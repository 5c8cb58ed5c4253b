package fi.otverkko.contracts;

import static fi.otverkko.contracts.Contracts.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final Path FILE = RESOURCES.resolve("asyncapi.json");
    private static final Pattern DECLARATION =
            Pattern.compile("@EventType\\(\\s*value = \"([^\"]+)\",\\s*topic = Topic\\.(\\w+)\\)");

    @Test
    void theDocumentIsCurrent() {
        Contracts.assertCurrent(FILE, AsyncApiGenerator.document(Contracts.events()));
    }

    /// Counted in the sources, so that a mistake in finding the classes does not go unseen.
    @Test
    void itListsExactlyTheDeclaredTypesEachOnItsTopic() throws IOException {
        var declared = new TreeMap<String, String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var declaration = DECLARATION.matcher(Files.readString(source));
                if (declaration.find()) {
                    declared.put(
                            declaration.group(1),
                            Topic.valueOf(declaration.group(2)).topicName());
                }
            }
        }

        var listed = new TreeMap<String, String>();
        for (var channel : document().get("channels").properties()) {
            for (var type : channel.getValue().get("messages").propertyNames()) {
                listed.put(type, channel.getValue().get("address").asString());
            }
        }

        assertThat(declared).isNotEmpty();
        assertThat(listed).isEqualTo(declared);
        assertThat(new TreeSet<>(document().get("components").get("messages").propertyNames()))
                .isEqualTo(declared.keySet());
    }

    @Test
    void itListsEveryTopicWithItsSizeAndMemory() {
        for (var topic : Topic.values()) {
            var kafka = document().at("/channels/" + topic.topicName() + "/bindings/kafka");

            assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
            assertThat(kafka.at("/topicConfiguration/retention.ms").asLong(-1))
                    .isEqualTo(topic.compacted() ? -1 : Topic.RETENTION.toMillis());
        }
        assertThat(document().get("channels").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new ArrayList<String>();
        collect(document(), references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document().at(reference.substring(1)).isMissingNode())
                        .isFalse();
            } else {
                assertThat(Contracts.events())
                        .anyMatch(event -> reference.equals("./schemas/" + Contracts.type(event) + ".json"));
            }
        });
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }

    private static JsonNode document() {
        return Contracts.read(FILE);
    }
}
