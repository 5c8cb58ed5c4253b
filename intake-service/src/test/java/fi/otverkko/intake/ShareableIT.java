package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Things;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntakeTest
class ShareableIT {

    private static final String SHAREABLE = "/api/intake/shareable";
    private static final String WITHDRAWN = "network.directory-entry-withdrawn.v1";
    private static final String PUBLISHED = "network.directory-entry-published.v1";

    private final People people;

    ShareableIT(People people) {
        this.people = people;
    }

    static void tell(Things things, People people) {
        var approval = "POST " + SHAREABLE + "/{type}/approval";
        things.path(approval, SHAREABLE + "/" + PUBLISHED + "/approval");
        things.body(approval, _ -> body(contract(people, PUBLISHED)));
    }

    @Test
    void theFieldsAreThoseOfTheContract() {
        var contract = contract(people, PUBLISHED);

        assertThat(contract.path("topic").asString()).isEqualTo("national.directory");
        assertThat(contract.path("fields")
                        .valueStream()
                        .map(field -> field.path("name").asString()))
                .containsExactlyInAnyOrder("entryId", "areaCode", "profession", "sector", "themes", "languages");
        assertThat(contract.path("fields")
                        .valueStream()
                        .map(field -> field.path("form").asString()))
                .doesNotContain("");
    }

    @Test
    void whatWasLookedAtIsApprovedAndNothingElse() {
        var path = SHAREABLE + "/" + WITHDRAWN + "/approval";
        assertThat(contract(people, WITHDRAWN).path("status").asString()).isEqualTo("UNAPPROVED");
        assertThat(people.dpo.post(path, "{\"hash\": \"" + "0".repeat(64) + "\"}"))
                .hasStatus(409);
        assertThat(people.body(people.dpo.get(SHAREABLE)).path("allApproved").asBoolean())
                .isFalse();

        assertThat(people.dpo.post(path, body(contract(people, WITHDRAWN)))).hasStatusOk();

        assertThat(contract(people, WITHDRAWN).path("status").asString()).isEqualTo("APPROVED");
        assertThat(people.body(people.dpo.get(SHAREABLE + "?unapproved=true")).toString())
                .doesNotContain(WITHDRAWN);
        assertThat(people.dpo.post(
                        SHAREABLE + "/intake.consultation-submitted.v1/approval", body(contract(people, WITHDRAWN))))
                .hasStatus(404);
    }

    private static JsonNode contract(People people, String type) {
        return people.body(people.dpo.get(SHAREABLE))
                .path("contracts")
                .valueStream()
                .filter(it -> it.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String body(JsonNode contract) {
        return "{\"hash\": \"" + contract.path("hash").asString() + "\"}";
    }
}
