package fi.otverkko.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/// That what we call FHIR is FHIR, says the validator of HAPI; and that another system finds everything in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirHandoverTest {

    private final FhirContext fhir = FhirContext.forR4();
    private FhirValidator validator;

    @BeforeAll
    void prepare() {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir));
        var module = new FhirInstanceValidator(support);
        module.setAnyExtensionsAllowed(true);
        validator = fhir.newValidator().registerValidatorModule(module);
    }

    @Test
    void isValid() {
        assertThat(errors(json(HandoverFixture.of("fi", HandoverFixture.measure("Nimetään omatyöntekijä.")))))
                .isEmpty();
        assertThat(errors(json(HandoverFixture.without("sv")))).isEmpty();
        assertThat(errors(json(HandoverFixture.withStatement("en", "Å — 👪.")))).isEmpty();
        assertThat(errors(json(HandoverFixture.without("sv")).replace("\"proposal\"", "\"wish\"")))
                .isNotEmpty();
    }

    @Test
    void holdsWhatWasRecommended() {
        var written = json(HandoverFixture.of("fi", HandoverFixture.measure("Nimetään.")));
        assertThat(written).doesNotContain(HandoverFixture.COMMENT);
        var bundle = fhir.newJsonParser().parseResource(Bundle.class, written);

        var plan = (CarePlan) bundle.getEntryFirstRep().getResource();
        var detail = plan.getActivityFirstRep().getDetail();
        assertThat(detail.getDescription()).isEqualTo("Nimetään.");
        assertThat(detail.getCode().getCodingFirstRep().getCode()).isEqualTo("COOPERATION");
        assertThat(detail.getCode().getCodingFirstRep().getDisplay()).isEqualTo("Yhteistyö");
        assertThat(detail.getPerformerFirstRep().getDisplay()).isEqualTo("Vammaispalvelun sosiaalityöntekijä");
        assertThat(detail.getScheduledPeriod().getEndElement().getValueAsString())
                .isEqualTo("2027-01-15");
        assertThat(detail.getInstantiatesUri().getFirst().getValue()).isEqualTo("urn:ot-verkko:method:LAPSET_PUHEEKSI");
        assertThat(plan.getSubject().getDisplay()).isEqualTo("OT-7Q4K2M");
        assertThat(plan.getNote()).isEmpty();
    }

    @Test
    void saysWhatTheGroupDidNotKnow() {
        var bundle = fhir.newJsonParser().parseResource(Bundle.class, json(HandoverFixture.without("en")));

        var plan = (CarePlan) bundle.getEntryFirstRep().getResource();
        assertThat(plan.getNote())
                .extracting(Annotation::getText)
                .containsExactly(
                        "No recommendation was given: Perhe sai avun ennen kokousta.",
                        "What the group did not know: " + HandoverFixture.NOT_KNOWN);
    }

    private List<String> errors(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static String json(Handover handover) {
        return JsonMapper.builder().build().writeValueAsString(FhirHandover.write(handover));
    }
}
