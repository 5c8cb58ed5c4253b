package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The API description: complete, and with examples that run.
@IntakeTest
class ExamplesIT {

    private static final String ROOT = "/api/intake/consultations";

    private final People people;

    ExamplesIT(People people) {
        this.people = people;
    }

    @Test
    void everyOperationIsSummedUpAndEveryBodyHasAnExample() {
        var lacking = new ArrayList<String>();
        var operations = new ArrayList<String>();
        for (var path : description().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                operations.add(name);
                if (operation.getValue().path("summary").asString("").isEmpty()) {
                    lacking.add(name + ": summary");
                }
                if (operation.getValue().has("requestBody")
                        && content(operation.getValue()).path("example").isMissingNode()) {
                    lacking.add(name + ": example");
                }
            }
        }

        assertThat(operations).hasSize(122);
        assertThat(lacking).isEmpty();
    }

    @Test
    void theExamplesRun() {
        var paths = description().path("paths");
        var path = people.professional.created(ROOT, example(paths.path(ROOT).path("post")));
        assertThat(people.professional.ifMatch(1).put(path + "/response", example(paths, "/response", "put")))
                .hasStatusOk();
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/return", example(paths, "/return", "post"));
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.decided(path, 2, "NO", 1);
        people.post(people.coordinator, path, "/declination", example(paths, "/declination", "post"));
        assertThat(people.state(path)).isEqualTo("DECLINED");

        var survivor = people.submitted("Tilanne.");
        var duplicate = people.submitted("Tilanne.");
        var into = example(paths, "/merger", "post").replaceAll("[0-9a-f-]{36}", People.id(survivor));
        people.post(people.secretary, duplicate, "/merger", into);
        people.decided(survivor, 1, "U1", "YES", 1);
        people.post(people.coordinator, survivor, "/escalation", example(paths, "/escalation", "post"));
        people.post(people.secretary, survivor, "/check");
        people.post(people.secretary, survivor, "/redirection", example(paths, "/redirection", "post"));
        var written = people.accepted("Tilanne.");
        people.decided(written, 1, "YES", 1);
        people.post(people.coordinator, written, "/written-answer", example(paths, "/written-answer", "post"));
        assertThat(people.expert
                        .ifMatch(people.edition(written))
                        .put(written + "/written-answer", example(paths, "/written-answer", "put")))
                .hasStatusOk();
        var transcriptions = "/api/intake/transcriptions";
        people.secretary.created(
                transcriptions, example(paths.path(transcriptions).path("post")));
        var templates = "/api/intake/answer-templates";
        var template = people.secretary.created(
                templates, example(paths.path(templates).path("post")));
        assertThat(people.secretary
                        .ifMatch(1)
                        .put(template, example(paths.path(templates + "/{id}").path("put"))))
                .hasStatusOk();
        var mistaken = people.submitted("Tilanne.");
        people.post(people.professional, mistaken, "/withdrawal", example(paths, "/withdrawal", "post"));

        var other = people.inConsultation("Tilanne.");
        people.post(people.professional, other, "/recommendations", example(paths, "/recommendations", "post"));
        var recommendation =
                people.read(other).path("recommendations").path(0).path("id").asString();
        var one = "/recommendations/" + recommendation;
        people.post(
                people.expert,
                other,
                one + "/comments",
                example(paths, "/recommendations/{recommendationId}/comments", "post"));
        people.post(
                people.chair,
                other,
                one + "/dispute",
                example(paths, "/recommendations/{recommendationId}/dispute", "post"));
        assertThat(people.professional
                        .ifMatch(people.edition(other))
                        .put(other + one, example(paths, "/recommendations/{recommendationId}", "put")))
                .hasStatusOk();
        assertThat(people.professional
                        .ifMatch(people.edition(other))
                        .put(other + "/not-known", example(paths, "/not-known", "put")))
                .hasStatusOk();
        people.post(people.chair, other, one + "/confirmation");
        people.post(people.chair, other, "/guests", example(paths, "/guests", "post"));
        people.statutory(other, 9);
        assertThat(people.chair
                        .ifMatch(people.edition(other))
                        .put(other + "/statement", example(paths, "/statement", "put")))
                .hasStatusOk();
        people.post(people.chair, other, "/answer", example(paths, "/answer", "post"));
        var question = people.body(people.professional.get(other + "/follow-ups"))
                .path("followUps")
                .path(0)
                .path("id")
                .asString();
        var early = people.professional
                .ifMatch(people.edition(other))
                .post(
                        other + "/follow-ups/" + question + "/outcome",
                        example(paths, "/follow-ups/{followUpId}/outcome", "post"));
        assertThat(early).as("well-formed, only too early").hasStatus(409);
        people.post(
                people.professional,
                other,
                "/recommendations/handover",
                example(paths, "/recommendations/handover", "post"));
        var soon = people.professional
                .ifMatch(people.edition(other))
                .post(other + "/close-out", example(paths, "/close-out", "post"));
        assertThat(people.body(soon).path("code").asString()).isEqualTo("follow-ups-open");
        people.post(people.professional, other, "/reopening", example(paths, "/reopening", "post"));
    }

    private JsonNode description() {
        return people.body(people.world.anybody().get("/v3/api-docs"));
    }

    private static String example(JsonNode paths, String below, String method) {
        return example(paths.path(ROOT + "/{id}" + below).path(method));
    }

    private static String example(JsonNode operation) {
        return content(operation).path("example").toString();
    }

    private static JsonNode content(JsonNode operation) {
        return operation.path("requestBody").path("content").path("application/json");
    }
}
