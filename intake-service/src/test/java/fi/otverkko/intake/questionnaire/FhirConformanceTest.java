package fi.otverkko.intake.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That what we call FHIR is FHIR: the validator of HAPI, which is not in the service, looks at each form and at a
/// sample answer to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirConformanceTest {

    private FhirValidator validator;

    @BeforeAll
    void prepare() {
        var fhir = FhirContext.forR4();
        var forms = FormsFixture.FORMS.all().stream()
                .map(form -> fhir.newJsonParser()
                        .parseResource(Questionnaire.class, shipped(form.name() + '-' + form.version())))
                .toList();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new OurForms(fhir, forms),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir));
        validator = fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pre-information-identified-1.0",
                "pre-information-anonymous-1.0",
                "recommendations-1.0",
                "recommendations-1.1"
            })
    void formAndSampleAreValid(String form) {
        assertThat(errors(shipped(form))).isEmpty();
        assertThat(errors(FormsFixture.text("forms/" + form + "-sample.json"))).isEmpty();
    }

    /// Otherwise the sample could be valid because nobody looked for its form.
    @Test
    void theValidatorHoldsTheAnswersAgainstTheForm() {
        var sample = FormsFixture.text("forms/pre-information-anonymous-1.0-sample.json");

        assertThat(errors(sample.replace("\"WITHIN_7_DAYS\"", "\"SOON\""))).isNotEmpty();
        assertThat(errors(sample.replace("\"linkId\": \"D10\"", "\"linkId\": \"D1\"")))
                .isNotEmpty();
    }

    private List<String> errors(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static String shipped(String form) {
        return FormsFixture.text("forms/" + form + ".json");
    }

    /// Finds a form by its canonical name, with or without the version.
    private record OurForms(FhirContext fhir, List<Questionnaire> forms) implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return fhir;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String name) {
            return forms.stream()
                    .filter(form -> type != null && type.isInstance(form))
                    .filter(form -> name.equals(form.getUrl()) || name.equals(form.getUrl() + "|" + form.getVersion()))
                    .map(form -> Objects.requireNonNull(type).cast(form))
                    .findFirst()
                    .orElse(null);
        }
    }
}
