package fi.otverkko.contracts;

import static fi.otverkko.contracts.Contracts.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    static List<Class<?>> events() {
        return Contracts.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaSaysWhatTheRecordSays(Class<?> event) {
        var file = RESOURCES.resolve("schemas/" + Contracts.type(event) + ".json");

        Contracts.assertCurrent(file, SchemaGenerator.schema(event));
    }

    @Test
    void thereIsNoSchemaWithoutARecord() {
        assertThat(Contracts.jsonFiles(RESOURCES.resolve("schemas")))
                .extracting(file -> file.getFileName().toString())
                .isSubsetOf(events().stream()
                        .map(event -> Contracts.type(event) + ".json")
                        .toList());
    }
}
