package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OperationTest {

    private static final String DESCRIPTION = """
            {"paths": {
               "/api/a/things/{id}/parts/{part}": {"put": {
                 "parameters": [
                   {"name": "id", "in": "path"},
                   {"name": "part", "in": "path", "example": "p7"},
                   {"name": "If-Match", "in": "header"}],
                 "responses": {"201": {}},
                 "requestBody": {"required": true,
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Part"}}}}}},
               "/api/a/things": {
                 "post": {"requestBody": {"required": true, "content": {"application/json": {}}}},
                 "put": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}},
                 "delete": {"requestBody": {"content": {"application/json": {"examples": {
                   "soon": {"value": {"when": 1}}, "late": {"value": {"when": 2}}}}}}},
                 "get": {"parameters": [
                   {"name": "state", "in": "query", "schema": {"example": "A B"}},
                   {"name": "after", "in": "query", "schema": {}}]}}},
             "components": {"schemas": {
               "Part": {"example": {"size": 3}},
               "Note": {"properties": {"text": {"example": "t"}, "other": {}}}}}}
            """;

    private final List<Operation> operations = Operation.of(JsonMapper.shared().readTree(DESCRIPTION));

    private Operation operation(String text) {
        return operations.stream()
                .filter(operation -> operation.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private final Operation part = operation("PUT /api/a/things/{id}/parts/{part}");

    @Test
    void theExampleMayStandAtTheOperationTheSchemaOrItsFieldsAndItsAbsenceIsSeen() {
        assertThat(part.body("")).hasToString("{\"size\":3}");
        assertThat(operation("PUT /api/a/things").body("")).hasToString("{\"text\":\"t\"}");
        assertThat(operation("DELETE /api/a/things").examples()).containsExactly("soon", "late");
        assertThat(operation("DELETE /api/a/things").body("late")).hasToString("{\"when\":2}");
        assertThat(operation("POST /api/a/things").lacksExample()).isTrue();
        assertThat(operation("GET /api/a/things").lacksExample()).isFalse();
    }

    @Test
    void knowsItsQueryWhatItAsksForAndWhatItSaysThatItAnswers() {
        assertThat(operation("GET /api/a/things").query()).isEqualTo("?state=A+B");
        assertThat(part.asksForEdition()).isTrue();
        assertThat(part.tellsOf(201)).isTrue();
        assertThat(part.tellsOf(200)).isFalse();
    }

    @Test
    void anExampleThatNoStepSendsIsFound() {
        var steps = Step.read(List.of(
                "# a comment",
                "anna  PUT    /api/a/things/{thing}/parts/{it}",
                "anna  DELETE /api/a/things  example=soon",
                "anna  GET    /api/a/things?state=B  => thing=/items/0/id"));

        assertThat(Examples.unsent(operations, steps))
                .containsExactly(
                        "DELETE /api/a/things late",
                        "POST /api/a/things",
                        "POST /api/a/things (has no example)",
                        "PUT /api/a/things");
    }
}
