package fi.otverkko.contracts;

import static fi.otverkko.contracts.Contracts.JSON;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Writes the JSON Schema (2020-12) of an event from its record: a component that is not `@Nullable` is
/// required; a list holds no nulls; further properties are allowed, for what later versions add, unless the event is
/// [Shareable]: then nothing is.
final class SchemaGenerator {

    private static final Map<Type, String> TYPES = Map.of(
            String.class, "string",
            Instant.class, "string",
            LocalDate.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private static final Map<Type, String> FORMATS = Map.of(Instant.class, "date-time", LocalDate.class, "date");

    /// Records within the event, by name.
    private final TreeMap<String, ObjectNode> parts = new TreeMap<>();

    static ObjectNode schema(Class<?> event) {
        var generator = new SchemaGenerator();
        var schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:ot-verkko:event:" + Contracts.type(event));
        schema.put("title", event.getSimpleName());
        schema.setAll(generator.object(event));
        if (!generator.parts.isEmpty()) {
            schema.putObject("$defs").setAll(generator.parts);
        }
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        var comments = SourceComments.of(record);
        var object = JSON.createObjectNode();
        object.put("description", comments.summary());
        object.put("type", "object");
        var properties = object.putObject("properties");
        var required = object.putArray("required");
        for (var component : record.getRecordComponents()) {
            var property = value(component.getAnnotatedType());
            form(property, component);
            var comment = comments.components().get(component.getName());
            if (comment == null) {
                throw new IllegalStateException(record.getName() + " does not say what " + component.getName() + " is");
            }
            properties.set(component.getName(), property.put("description", comment));
            if (!isNullable(component)) {
                required.add(component.getName());
            }
        }
        return object.put("additionalProperties", !Shareable.class.isAssignableFrom(record));
    }

    /// The form of a text, or of what is in a list of texts.
    private static void form(ObjectNode property, RecordComponent component) {
        var form = component.getAnnotation(Form.class);
        if (form != null) {
            var text = property.get("items") instanceof ObjectNode items ? items : property;
            text.put("pattern", "^(" + form.value() + ")$");
        }
    }

    private ObjectNode value(AnnotatedType annotated) {
        var schema = JSON.createObjectNode();
        var type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType list
                && type instanceof ParameterizedType generic
                && generic.getRawType() == List.class) {
            typed(schema, "array", annotated);
            schema.set("items", value(list.getAnnotatedActualTypeArguments()[0]));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            if (isNullable(annotated)) {
                throw new IllegalStateException("A part that may be absent is not supported yet: " + type);
            }
            parts.computeIfAbsent(record.getSimpleName(), _ -> object(record));
            schema.put("$ref", "#/$defs/" + record.getSimpleName());
        } else if (type instanceof Class<?> codes && codes.isEnum()) {
            typed(schema, "string", annotated);
            var values = schema.putArray("enum");
            Arrays.stream(codes.getEnumConstants()).map(Object::toString).forEach(values::add);
        } else {
            var name = TYPES.get(type);
            if (name == null) {
                throw new IllegalStateException("No event may hold a " + type);
            }
            typed(schema, name, annotated);
            if (FORMATS.containsKey(type)) {
                schema.put("format", FORMATS.get(type));
            }
        }
        return schema;
    }

    private static void typed(ObjectNode schema, String type, AnnotatedType annotated) {
        if (isNullable(annotated)) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
