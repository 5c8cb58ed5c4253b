package fi.otverkko.platform.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Adds to every operation the problems that it may answer with, by status with their codes, as far as they follow from
/// what it takes: who is signed in, headers, a body, the id of a thing.
final class DescribedProblems implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    private static final Map<Integer, String> WORDS = Map.of(
            400, "Not to be read: a header, a parameter or a field is missing or malformed",
            401, "Not signed in, or the token is no longer valid",
            403, "The role, or the part in the thing, does not allow it",
            404, "No such thing, or the caller may not know that there is",
            409, "Not possible in the state in which the thing is",
            412, "Somebody changed it meanwhile: read it again, and send the new ETag",
            422, "The values make no sense in themselves or together; `violations` says which",
            428, "`If-Match` is missing",
            429, "Too much at once; `Retry-After` says how long to wait");

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        var codes = ProblemCodes.byStatus();
        var components = api.getComponents();
        var all = codes.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
        components.addSchemas(PROBLEM, problem(all));
        components.addResponses(
                PROBLEM, response("Why not (RFC 9457), in Finnish, Swedish or English by Accept-Language"));
        WORDS.forEach((status, words) -> components.addResponses(
                PROBLEM + status, response(words + listed(codes.getOrDefault(status, new TreeSet<>())))));
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> describe(path, operation)));
        }
    }

    private static void describe(String path, Operation operation) {
        var statuses = new TreeSet<>(Set.of(401, 403, 429));
        boolean command = takes(operation, "Idempotency-Key");
        if (command || operation.getRequestBody() != null || operation.getParameters() != null) {
            statuses.add(400);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (command || operation.getRequestBody() != null) {
            statuses.add(422);
        }
        if (command) {
            statuses.add(409);
        }
        if (takes(operation, "If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        var responses = operation.getResponses();
        statuses.forEach(status -> responses.putIfAbsent(Integer.toString(status), reference(PROBLEM + status)));
        responses.putIfAbsent("default", reference(PROBLEM));
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static String listed(Collection<String> codes) {
        return codes.isEmpty()
                ? ""
                : codes.stream().collect(Collectors.joining("`, `", ". Codes of this service: `", "`"));
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem(Collection<String> codes) {
        var violation = new ObjectSchema()
                .addProperty("field", text("where, such as `questions[2].text`; in a form the linkId"))
                .addProperty("code", text("names the kind of fault"))
                .addProperty("arguments", new ArraySchema().items(text("a bound or a place that the message tells")))
                .addProperty("message", text("what is wrong"));
        return new ObjectSchema()
                .addProperty("type", text("`/problems/<code>`"))
                .addProperty(
                        "code",
                        text("names the kind of problem, for good: one of `" + String.join("`, `", codes) + "`"))
                .addProperty("title", text("the kind of problem in words"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("this occurrence in words"))
                .addProperty("instance", text("the path that was called"))
                .addProperty("correlationId", text("to be told when asking for help"))
                .addProperty("violations", new ArraySchema().items(violation));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
