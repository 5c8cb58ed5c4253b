package fi.otverkko.platform.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Adds what holds for every operation: who describes it, and the bearer token.
final class DescribedService implements GlobalOpenApiCustomizer {

    private static final String BEARER = "bearer";

    private final String name;

    DescribedService(String name) {
        this.name = name;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title(name).version("1"));
        api.setServers(List.of());
        var components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
        api.setComponents(components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
