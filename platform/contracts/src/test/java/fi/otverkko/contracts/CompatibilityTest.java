package fi.otverkko.contracts;

import static fi.otverkko.contracts.Contracts.JSON;
import static fi.otverkko.contracts.Contracts.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The gate: what was released stays promised.
class CompatibilityTest {

    private static final String RELEASED_SCHEMA = """
            {"type": "object", "additionalProperties": true, "required": ["id", "level", "answers"],
             "properties": {
               "id": {"type": "string"},
               "level": {"type": "string", "enum": ["YES", "NO"]},
               "day": {"type": ["string", "null"], "format": "date"},
               "code": {"type": "string", "pattern": "^[A-Z]$"},
               "themes": {"type": "array", "items": {"type": "string"}},
               "answers": {"$ref": "#/$defs/Answers"}},
             "$defs": {"Answers": {"type": "object", "properties": {"count": {"type": "integer"}}, "required": []}}}""";

    static List<Path> released() throws IOException {
        try (var files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatWasReleasedStillHolds(Path schema) {
        var current = Contracts.events().stream()
                .filter(event -> schema.endsWith(Contracts.type(event) + ".json"))
                .findFirst();

        assertThat(current)
                .as("a type goes, with its releases, only when its last consumer has moved")
                .isPresent();
        assertThat(Compatibility.breaks(Contracts.read(schema), SchemaGenerator.schema(current.get())))
                .isEmpty();
    }

    @Test
    void thereIsARelease() throws IOException {
        assertThat(released()).isNotEmpty();
    }

    @Test
    void somethingThatMayBeAbsentMayBeAdded() {
        assertThat(breaksWhen("\"properties\": {\n", "\"properties\": {\"new\": {\"type\": [\"string\", \"null\"]},"))
                .isEmpty();
        assertThat(breaksWhen("[\"YES\", \"NO\"]", "[\"YES\", \"TALK\", \"NO\"]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "id": {"type": "string"},          |                                                  | /id: gone
            ["id", "level", "answers"]         | ["id", "level", "answers", "day"]                | /day: required, which it was not
            ["id", "level", "answers"]         | ["id", "answers"]                                | /level: may be absent, which it could not
            "id": {"type": "string"}           | "id": {"type": "integer"}                        | /id: type was [string] and is [integer]
            "type": ["string", "null"]         | "type": "string"                                 | /day: type was [null, string] and is [string]
            "format": "date"                   | "format": "date-time"                            | /day: format was date and is date-time
            "^[A-Z]$"                          | "^[A-F]$"                                        | /code: pattern was ^[A-Z]$ and is ^[A-F]$
            ["YES", "NO"]                      | ["YES"]                                          | /level: values [NO] are no longer allowed
            "id": {"type": "string"}           | "id": {"type": "string", "enum": ["A"]}          | /id: only some values are allowed now
            "items": {"type": "string"}        | "items": {"type": "integer"}                     | /themes[]: type was [string] and is [integer]
            "count": {"type": "integer"}       | "number": {"type": "integer"}                    | /answers/count: gone
            "additionalProperties": true       | "additionalProperties": false                    | : no longer open for further properties
            """)
    void theGateRefuses(String before, String after, String reason) {
        assertThat(breaksWhen(before, after == null ? "" : after)).containsExactly(reason);
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        var closed = RELEASED_SCHEMA.replace("\"additionalProperties\": true", "\"additionalProperties\": false");
        var more =
                closed.replace("\"properties\": {\n", "\"properties\": {\"new\": {\"type\": [\"string\", \"null\"]},");

        assertThat(Compatibility.breaks(JSON.readTree(closed), JSON.readTree(more)))
                .containsExactly("/new: added to a closed schema");
    }

    private static List<String> breaksWhen(String before, String after) {
        assertThat(RELEASED_SCHEMA).contains(before);
        var broken = RELEASED_SCHEMA.replace(before, after);
        return Compatibility.breaks(JSON.readTree(RELEASED_SCHEMA), JSON.readTree(broken));
    }
}
