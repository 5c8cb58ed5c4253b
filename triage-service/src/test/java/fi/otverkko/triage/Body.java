package fi.otverkko.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back.
public final class Body {

    /// The JSON of a success.
    public static JsonNode of(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return any(result);
    }

    /// The problem's code, with its status.
    public static String problem(MvcTestResult result) {
        var problem = any(result);
        return problem.get("status").asInt() + " " + problem.get("code").asString();
    }

    /// The JSON of whatever it was.
    public static JsonNode any(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private Body() {}
}
