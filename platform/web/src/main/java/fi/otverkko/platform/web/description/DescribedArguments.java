package fi.otverkko.platform.web.description;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/// Shows a `Call` argument as the headers that a caller has to send, a `PageRequest` as the query
/// parameters that she may send.
final class DescribedArguments implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (var argument : method.getMethodParameters()) {
            if (argument.getParameterType() == Call.class) {
                operation.addParametersItem(header("Idempotency-Key", key(), """
                        Chosen by the caller, new for each command: 8 to 200 visible ASCII characters. The same \
                        command sent again with the same key is carried out once; the same key with another body \
                        is refused."""));
                if (argument.hasParameterAnnotation(IfMatch.class)) {
                    operation.addParametersItem(header("If-Match", edition(), """
                            The ETag of the edition that the caller had seen. 412 if it is no longer the newest, 428 if it is missing."""));
                }
            }
            if (argument.getParameterType() == PageRequest.class) {
                operation.addParametersItem(query("limit", limit(), "How many items to a page."));
                operation.addParametersItem(
                        query("after", new StringSchema(), "The cursor `next` of the page before, for the next page."));
            }
        }
        if (tellsEdition(method)) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    describeEdition(status, response);
                }
            });
        }
        return operation;
    }

    /// A controller answers so when it has an edition to tell; files have none.
    private static boolean tellsEdition(HandlerMethod method) {
        return method.getMethod().getGenericReturnType() instanceof ParameterizedType type
                && type.getRawType() == ResponseEntity.class
                && type.getActualTypeArguments()[0] != byte[].class;
    }

    private static void describeEdition(String status, ApiResponse response) {
        response.addHeaderObject("ETag", new Header().schema(edition()).description("""
                        The edition after this call, to be sent as `If-Match` with the next change of the same thing."""));
        if (status.equals("201")) {
            response.addHeaderObject(
                    "Location", new Header().schema(new StringSchema()).description("The path of what was made."));
        }
    }

    private static Parameter header(String name, Schema<?> schema, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .schema(schema)
                .description(description);
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .schema(schema)
                .description(description);
    }

    private static Schema<?> key() {
        return new StringSchema()
                .minLength(8)
                .maxLength(200)
                .pattern("^[!-~]+$")
                .example("3f0c2a5e-7b1d-4c2e-9a68-0d5b8f1c7e42");
    }

    private static Schema<?> edition() {
        return new StringSchema().pattern("^\"[0-9]+\"$").example("\"1\"");
    }

    private static Schema<?> limit() {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(100));
        schema.setDefault(20);
        return schema;
    }
}
