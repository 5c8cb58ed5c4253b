package fi.otverkko.platform.security;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// Writes into the API description who may call what, as the access table says.
final class DescribedAccess implements GlobalOpenApiCustomizer {

    private final AccessTable table;

    DescribedAccess(AccessTable table) {
        this.table = table;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> table.entry(
                                            HttpMethod.valueOf(method.name()), PathContainer.parsePath(path))
                                    .ifPresent(entry -> describe(operation, entry))));
        }
    }

    private static void describe(Operation operation, AccessEntry entry) {
        if (entry.open() != null) {
            operation.setSecurity(List.of());
            operation.addExtension("x-open", entry.open().why().name());
            return;
        }
        operation.addExtension(
                "x-roles", entry.roles().stream().map(Enum::name).sorted().collect(Collectors.toList()));
        operation.addExtension(
                "x-parts",
                entry.grants().stream().map(AccessGrant::part).distinct().toList());
    }
}
