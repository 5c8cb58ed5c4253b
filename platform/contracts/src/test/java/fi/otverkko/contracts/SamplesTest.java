package fi.otverkko.contracts;

import static fi.otverkko.contracts.Contracts.JSON;
import static fi.otverkko.contracts.Contracts.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every payload that was ever agreed on stays readable. Samples are added, never edited: `<type>.json` is
/// the first, `<type>.2.json` the next after a component was added.
class SamplesTest {

    private static final Path SAMPLES = RESOURCES.resolve("samples");
    private static final Path FROZEN = Contracts.RELEASED.resolve("samples.sha256");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<Arguments> samples() {
        return Contracts.events().stream()
                .flatMap(event -> Contracts.jsonFiles(SAMPLES).stream()
                        .filter(file -> isSampleOf(file, Contracts.type(event)))
                        .map(file -> arguments(event, file)));
    }

    @Test
    void everyTypeHasASampleAndEverySampleAType() {
        var files = Contracts.jsonFiles(SAMPLES);

        assertThat(samples().map(each -> each.get()[0]).distinct()).hasSameElementsAs(Contracts.events());
        assertThat(samples().map(each -> each.get()[1])).hasSameElementsAs(files);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWhatTheSchemaAllows(Class<?> event, Path sample) {
        var schema = SCHEMAS.getSchema(SchemaGenerator.schema(event));

        assertThat(schema.validate(Contracts.read(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadWholeAndWrittenAgain(Class<?> event, Path sample) {
        var read = read(Contracts.read(sample), event);

        assertThat(JSON.<JsonNode>valueToTree(read).properties())
                .containsAll(Contracts.read(sample).properties());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aReaderOfTodayReadsWhatTomorrowAdds(Class<?> event, Path sample) {
        var tomorrow = ((ObjectNode) Contracts.read(sample)).put("addedTomorrow", "whatever");

        assertThat(read(tomorrow, event)).isEqualTo(read(Contracts.read(sample), event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aListThatIsLeftOutIsEmpty(Class<?> event, Path sample) {
        var without = (ObjectNode) Contracts.read(sample);
        without.properties().stream()
                .filter(property -> property.getValue().isArray())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(without::remove);

        var read = JSON.<JsonNode>valueToTree(read(without, event));

        for (var component : event.getRecordComponents()) {
            if (component.getType() == List.class) {
                assertThat(read.get(component.getName())).isEqualTo(JSON.createArrayNode());
            }
        }
    }

    @Test
    void samplesAreNeverEdited() throws Exception {
        var frozen = new TreeMap<String, String>();
        for (var line : Files.readAllLines(FROZEN)) {
            frozen.put(line.substring(66), line.substring(0, 64));
        }
        for (var file : Contracts.jsonFiles(SAMPLES)) {
            var name = file.getFileName().toString();
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            if (!frozen.containsKey(name) && Boolean.getBoolean("contracts.write")) {
                Files.writeString(FROZEN, hash + "  " + name + "\n", StandardOpenOption.APPEND);
                frozen.put(name, hash);
            }

            assertThat(frozen.remove(name))
                    .as("%s as it was when it was added", name)
                    .isEqualTo(hash);
        }
        assertThat(frozen).as("samples that are gone").isEmpty();
    }

    private static Object read(JsonNode sample, Class<?> event) {
        return JSON.treeToValue(sample, event);
    }

    private static boolean isSampleOf(Path file, String type) {
        var name = file.getFileName().toString();
        return name.startsWith(type + ".") && name.substring(type.length()).matches("(\\.[0-9]+)?\\.json");
    }
}
