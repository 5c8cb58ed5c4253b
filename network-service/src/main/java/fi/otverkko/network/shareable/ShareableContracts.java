package fi.otverkko.network.shareable;

import fi.otverkko.network.shareable.ShareableContract.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contracts of the events by which this service tells other areas, read from the schemas that this version
/// carries.
@Component
class ShareableContracts {

    private static final String NATIONAL = "national.";

    private final List<ShareableContract> contracts;

    /// @param service whose events they are
    ShareableContracts(JsonMapper json, @Value("${ot.service}") String service) {
        this.contracts = resource(json, "/asyncapi.json").path("channels").properties().stream()
                .filter(channel -> channel.getKey().startsWith(NATIONAL))
                .flatMap(channel -> channel.getValue().path("messages").propertyNames().stream()
                        .filter(type -> type.startsWith(service + "."))
                        .sorted()
                        .map(type -> contract(type, channel.getKey(), resource(json, "/schemas/" + type + ".json"))))
                .toList();
    }

    /// In the order of topics and types.
    List<ShareableContract> all() {
        return contracts;
    }

    Optional<ShareableContract> find(String type) {
        return contracts.stream().filter(it -> it.type().equals(type)).findFirst();
    }

    static ShareableContract contract(String type, String topic, JsonNode schema) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        var fields = schema.path("properties").properties().stream()
                .map(field -> field(field.getKey(), field.getValue(), required.contains(field.getKey())))
                .toList();
        return new ShareableContract(type, topic, fields, hash(type, topic, fields));
    }

    private static Field field(String name, JsonNode schema, boolean required) {
        var isList = schema.has("items");
        var inner = isList ? schema.path("items") : schema;
        var kind = schema.path("type") + (isList ? " of " + inner.path("type") : "");
        var form = inner.path("pattern").asString("") + inner.path("format").asString("");
        return new Field(
                name,
                kind.replace("\"", ""),
                form,
                required,
                schema.path("description").asString(""));
    }

    private static String hash(String type, String topic, List<Field> fields) {
        var lines = fields.stream()
                .map(field ->
                        String.join("\n", field.name(), field.kind(), field.form(), Boolean.toString(field.required())))
                .sorted()
                .collect(Collectors.joining("\n\n", type + '\n' + topic + "\n\n", ""));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static JsonNode resource(JsonMapper json, String name) {
        try (var file = Objects.requireNonNull(ShareableContracts.class.getResourceAsStream(name), name)) {
            return json.readTree(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
