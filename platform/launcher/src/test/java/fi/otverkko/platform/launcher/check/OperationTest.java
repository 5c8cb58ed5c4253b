package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OperationTest {

    private static final String DESCRIPTION = """
            {"paths": {
               "/api/a/things/{id}/parts/{part}": {"put": {
                 "x-roles": ["UNHEARD_OF", "GROUP_CHAIR"],
                 "parameters": [
                   {"name": "id", "in": "path"},
                   {"name": "part", "in": "path", "example": "p7"},
                   {"name": "If-Match", "in": "header"}],
                 "requestBody": {"required": true,
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Part"}}}}}},
               "/api/a/things": {
                 "post": {"requestBody": {"required": true, "content": {"application/json": {}}}},
                 "put": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}},
                 "get": {"parameters": [
                   {"name": "state", "in": "query", "schema": {"example": "A B"}},
                   {"name": "after", "in": "query", "schema": {}}]}}},
             "components": {"schemas": {
               "Part": {"example": {"size": 3}},
               "Note": {"properties": {"text": {"example": "t"}, "other": {}}}}}}
            """;

    private final List<Operation> operations =
            Examples.operations(JsonMapper.shared().readTree(DESCRIPTION));

    @Test
    void creationsComeFirstThenReadsThenChanges() {
        assertThat(operations)
                .extracting(Operation::toString)
                .containsExactly(
                        "POST /api/a/things",
                        "GET /api/a/things",
                        "PUT /api/a/things",
                        "PUT /api/a/things/{id}/parts/{part}");
    }

    @Test
    void aPathTakesTheIdCreatedBeforeElseTheExampleElseNobodys() {
        var change = operations.getLast();

        assertThat(change.target(Map.of("/api/a/things", "t1"))).isEqualTo("/api/a/things/t1/parts/p7");
        assertThat(change.thing(Map.of("/api/a/things", "t1"))).isEqualTo("/api/a/things/t1");
        assertThat(change.thing(Map.of())).isEqualTo("/api/a/things/00000000-0000-7000-8000-000000000000");
        assertThat(operations.get(1).target(Map.of())).isEqualTo("/api/a/things?state=A+B");
    }

    @Test
    void theExampleMayStandAtTheSchemaOrItsFieldsAndItsAbsenceIsSeen() {
        assertThat(operations.get(2).example()).hasToString("{\"text\":\"t\"}");
        assertThat(operations.getLast().example()).hasToString("{\"size\":3}");
        assertThat(operations.getFirst().lacksExample()).isTrue();
    }

    @Test
    void theUserIsOneWhoseRoleMay() {
        assertThat(Examples.user(operations.getLast())).isEqualTo("chair");
        assertThat(Examples.user(operations.getFirst())).isEqualTo("professional");
        assertThat(operations.getLast().asksFor("If-Match")).isTrue();
    }
}
