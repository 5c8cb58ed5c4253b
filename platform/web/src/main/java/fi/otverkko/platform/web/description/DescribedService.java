package fi.otverkko.platform.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Adds what holds for every operation: the bearer token, and the problem that any of them may answer with.
final class DescribedService implements GlobalOpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private final String name;

    DescribedService(String name) {
        this.name = name;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title(name).version("1"));
        api.setServers(List.of());
        var components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
        api.setComponents(components
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addResponses(PROBLEM, response()));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        if (api.getPaths() != null) {
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations()
                            .forEach(operation -> operation
                                    .getResponses()
                                    .addApiResponse(
                                            "default", new ApiResponse().$ref("#/components/responses/" + PROBLEM))));
        }
    }

    private static ApiResponse response() {
        return new ApiResponse()
                .description("Why not (RFC 9457), in Finnish, Swedish or English by Accept-Language")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        var violation = new ObjectSchema()
                .addProperty("field", text("where, such as `questions[2].text`"))
                .addProperty("code", text("names the kind of fault"))
                .addProperty("arguments", new ArraySchema().items(text("a bound or a place that the message tells")))
                .addProperty("message", text("what is wrong"));
        return new ObjectSchema()
                .addProperty("type", text("`/problems/<code>`"))
                .addProperty("code", text("names the kind of problem, for good"))
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
