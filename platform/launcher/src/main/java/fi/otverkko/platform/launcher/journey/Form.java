package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Instance;
import java.util.Map;

/// The pre-information form of a synthetic case of the demo, filled in.
public record Form(Map<String, Object> asMap) {

    /// The case whose needs make a case team.
    public static Form ofCaseTeam(Instance instance) {
        var request = DemoCase.of(instance, "V04");
        return new Form(Map.of("screen", request.screen(), "text", request.text()));
    }
}
