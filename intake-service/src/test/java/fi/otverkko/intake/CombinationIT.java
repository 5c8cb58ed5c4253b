package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Answers that together may tell who an anonymous request is about.
@IntakeTest
class CombinationIT {

    private final People people;

    CombinationIT(People people) {
        this.people = people;
    }

    @Test
    void warnsAsItIsSavedAndIsSentOnlyWithAReasonThatTheSecretarySees() {
        var path = people.draft("ANONYMOUS");
        save(path, Filled.in("ANONYMOUS"));
        assertThat(people.read(path).at("/combination/warnings")).isEmpty();
        save(path, Filled.in("ANONYMOUS").code("E1", "RARE_DISEASE"));
        var warnings = people.read(path).at("/combination/warnings");
        assertThat(warnings.path(0).path("code").asString()).isEqualTo("RARE_DISEASE");
        assertThat(warnings.path(0).path("text").asString()).contains("Kysy sihteeriltä");

        assertThat(refused(path, null)).isEqualTo("combination-identifies");
        assertThat(refused(path, """
                {"acceptCombination": true}""")).as("without a reason").isEqualTo("combination-identifies");
        assertThat(refused(path, """
                {"acceptCombination": false, "combinationReason": "COMMON_HERE"}""")).isEqualTo("combination-identifies");
        assertThat(people.state(path)).isEqualTo("DRAFT");
        people.post(people.professional, path, "/submission", """
                {"acceptCombination": true, "combinationReason": "SECRETARY_ASKED"}""");

        var seen = people.body(people.secretary.get(path));
        assertThat(seen.at("/combination/accepted/codes").toString()).isEqualTo("[\"RARE_DISEASE\"]");
        assertThat(seen.at("/combination/accepted/reason").asString()).isEqualTo("SECRETARY_ASKED");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/return", """
                {"reasonCode": "INCOMPLETE", "reasonText": "Mitä on kokeiltu?"}""");
        assertThat(refused(path, null)).as("asked again").isEqualTo("combination-identifies");
        save(path, Filled.in("ANONYMOUS"));
        people.post(people.professional, path, "/submission");
        assertThat(people.body(people.secretary.get(path))
                        .at("/combination/accepted/codes")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void doesNotWarnWhereTheFamilyIsKnown() {
        var path = people.draft("IDENTIFIED");
        save(path, Filled.in("IDENTIFIED").code("E1", "RARE_DISEASE"));
        assertThat(people.read(path).at("/combination/warnings")).isEmpty();
        people.post(people.professional, path, "/submission");
    }

    private void save(String path, Filled filled) {
        assertThat(people.professional.ifMatch(people.edition(path)).put(path + "/response", filled.json()))
                .hasStatusOk();
    }

    private String refused(String path, @org.jspecify.annotations.Nullable String body) {
        var me = people.professional.ifMatch(people.edition(path));
        var result = body == null ? me.post(path + "/submission") : me.post(path + "/submission", body);
        return people.body(result).path("code").asString();
    }
}
