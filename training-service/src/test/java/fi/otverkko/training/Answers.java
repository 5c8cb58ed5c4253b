package fi.otverkko.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a test wants to know of an answer.
public final class Answers {

    public static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    public static String location(MvcTestResult result) {
        assertThat(result).hasStatus(201);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    /// A part of the body, as text.
    public static String read(MvcTestResult result, String path) {
        try {
            Object value = JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
            return String.valueOf(value);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Answers() {}
}
