package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Instance;
import java.util.Map;

/// The pre-information form of a synthetic case of the demo, filled in: a FHIR R4 QuestionnaireResponse.
public record Form(Map<String, Object> asMap) {

    /// The case whose needs make a case team.
    public static Form ofCaseTeam(Instance instance) {
        return new Form(DemoCase.of(instance, "V04").response());
    }
}
