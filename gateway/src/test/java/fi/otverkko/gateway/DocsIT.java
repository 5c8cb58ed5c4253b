package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One description of the whole API, put together while the services run.
class DocsIT {

    private static final String INTAKE = """
            {"openapi": "3.1.0", "info": {"title": "intake", "description": "Consultations"},
             "paths": {
               "/api/intake/consultations": {"post": {"operationId": "create", "security": [{"x": []}],
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Draft"}}}},
                 "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
               "/internal": {"get": {"operationId": "inner"}}},
             "components": {"schemas": {
               "Draft": {"type": "object", "properties": {"kind": {"$ref": "#/components/schemas/Kind"}}},
               "Kind": {"type": "string"},
               "Item": {"type": "string"},
               "Page": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}}}}
            """;

    private static final String TRAINING = """
            {"openapi": "3.1.0", "info": {"title": "training"},
             "paths": {
               "/api/training/events": {
                 "get": {"operationId": "list", "responses": {"200": {"content": {"application/json":
                   {"schema": {"$ref": "#/components/schemas/Page"}}}}}},
                 "post": {"operationId": "create"}}},
             "components": {"schemas": {
               "Kind": {"type": "string"},
               "Item": {"type": "integer"},
               "Page": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}}}}
            """;

    private final StartedGateway gateway = new StartedGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void theServicesDescriptionsBecomeOne() {
        gateway.service("intake").answers("/v3/api-docs", INTAKE);
        gateway.service("training").answers("/v3/api-docs", TRAINING);

        var whole = gateway.anonymous().get("/docs/openapi.json").json();

        assertThat(whole.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(whole.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:1");
        assertThat(whole.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(whole.at("/components/securitySchemes/openId/openIdConnectUrl")
                        .asString())
                .isEqualTo(gateway.issuer.issuer() + "/.well-known/openid-configuration");
        assertThat(whole.at("/info/description").asString()).contains("PKCE", "`x-parts`", "| `next.what` |");
        assertThat(whole.at("/paths").propertyNames())
                .containsExactlyInAnyOrder("/api/intake/consultations", "/api/training/events");
        var consultation = whole.at("/paths/~1api~1intake~1consultations/post");
        var events = whole.at("/paths/~1api~1training~1events");
        assertThat(consultation.at("/operationId").asString()).isEqualTo("intake-create");
        assertThat(events.at("/post/operationId").asString()).isEqualTo("training-create");
        assertThat(consultation.at("/tags").toString()).isEqualTo("[\"intake\"]");
        // open to everybody, and everything else as the whole says
        assertThat(events.at("/get/security").toString()).isEqualTo("[]");
        assertThat(consultation.has("security")).isFalse();
    }

    @Test
    void whatTwoServicesDefineDifferentlyIsKeptApartWithAllThatRefersToIt() {
        gateway.service("intake").answers("/v3/api-docs", INTAKE);
        gateway.service("training").answers("/v3/api-docs", TRAINING);

        var whole = gateway.anonymous().get("/docs/openapi.json").json();

        var schemas = whole.at("/components/schemas");
        assertThat(schemas.propertyNames())
                .contains("Draft", "Kind", "intake.Item", "training.Item", "intake.Page", "training.Page")
                .doesNotContain("Item", "Page");
        assertThat(schemas.at("/intake.Item/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/training.Item/type").asString()).isEqualTo("integer");
        assertThat(schemas.at("/training.Page/items/$ref").asString()).isEqualTo("#/components/schemas/training.Item");
        assertThat(whole.at("/paths/~1api~1training~1events/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/training.Page");
        assertThat(schemas.at("/Draft/properties/kind/$ref").asString()).isEqualTo("#/components/schemas/Kind");
    }

    @Test
    void aServiceThatIsDownIsNamedAndBreaksNothing() {
        gateway.service("intake").answers("/v3/api-docs", INTAKE);
        gateway.service("network").close();
        gateway.service("triage").answers("/v3/api-docs", "<html>", "Content-Type", "text/html");

        var whole = gateway.anonymous().get("/docs/openapi.json").json();

        assertThat(whole.at("/paths").propertyNames()).containsExactly("/api/intake/consultations");
        assertThat(whole.at("/info/description").asString()).endsWith("does not answer: network, triage.");
    }

    @Test
    void thePageAndItsFilesComeFromHere() {
        var page = gateway.anonymous().get("/docs");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", "onclick");
        for (var file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "docs.js", "docs.css")) {
            assertThat(page.body()).contains("/docs/" + file);
            var reply = gateway.anonymous().get("/docs/" + file);
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.header("Cache-Control")).isEqualTo("max-age=3600");
        }
    }
}
