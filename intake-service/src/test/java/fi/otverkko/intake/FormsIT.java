package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Reading the forms over HTTP.
@IntakeTest
class FormsIT {

    private static final String FORMS = "/api/intake/forms";

    private final People people;

    FormsIT(People people) {
        this.people = people;
    }

    @Test
    void theListNamesEveryFormInThreeLanguages() {
        var forms = people.body(people.professional.get(FORMS)).path("forms");

        assertThat(forms).hasSize(4);
        assertThat(forms.path(1).path("name").asString()).isEqualTo("pre-information-anonymous");
        assertThat(forms.path(1).path("canonical").asString())
                .isEqualTo("urn:ot-verkko:form:pre-information-anonymous|1.0");
        assertThat(forms.path(1).path("identityMode").asString()).isEqualTo("ANONYMOUS");
        assertThat(forms.path(1).path("title").path("sv").asString()).isEqualTo("Förhandsblankett, anonym");
    }

    @Test
    void aFormIsFhirAndMayBeKept() {
        var answer = people.expert.get(FORMS + "/pre-information-identified/1.0");

        assertThat(answer).hasStatusOk().hasContentType("application/fhir+json");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("immutable", "private");
        assertThat(people.body(answer).path("resourceType").asString()).isEqualTo("Questionnaire");
        assertThat(people.body(answer).path("item")).hasSize(13);
    }

    @Test
    void whatWasNeverPublishedIsUnknown() {
        var answer = people.secretary.get(FORMS + "/pre-information-identified/9.9");

        assertThat(answer).hasStatus(404);
        assertThat(people.body(answer).path("type").asString()).endsWith("form-unknown");
    }
}
