package fi.otverkko.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Every kind of failure, in each language, and that nothing a caller sends comes back.
@SpringBootTest(properties = "ot.problems.strict=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // its output would hold the canary
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProblemsTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private final MockMvcTester http;

    ProblemsTest(MockMvcTester http) {
        this.http = http;
    }

    static Stream<Arguments> failingInEachLanguage() {
        return Failing.ofEveryKind()
                .flatMap(failing -> LANGUAGES.stream().map(language -> Arguments.of(failing, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("failingInEachLanguage")
    void isTold(Failing failing, String language, CapturedOutput output) throws Exception {
        var result = send(failing, language);

        assertThat(result)
                .hasStatus(failing.status())
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Content-Language", language)
                .hasHeader("X-Correlation-Id", "correlation-1")
                .hasHeader("Cache-Control", "no-store");
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(failing.code());
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + failing.code());
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(failing.status());
        assertThat(result).bodyJson().extractingPath("$.correlationId").isEqualTo("correlation-1");
        assertThat(result).bodyJson().extractingPath("$.title").isEqualTo(title(failing.code(), language));
        if (!failing.says().isEmpty()) {
            assertThat(result)
                    .bodyJson()
                    .extractingPath("$.violations[*].field")
                    .asArray()
                    .containsExactlyInAnyOrder(failing.says().toArray());
        }
        assertThat(withoutInstance(result)).doesNotContain(Failing.CANARY);
        assertThat(output).doesNotContain(Failing.CANARY);
    }

    @Test
    void aFaultIsLoggedOnceWithTheCorrelationIdAndWithoutItsMessage(CapturedOutput output) {
        send(Failing.get("fault", "/api/sample/refused/fault", 500, "fault"), "en");

        assertThat(output.getAll().lines().filter(line -> line.contains("\"ERROR\"")))
                .singleElement()
                .asString()
                .contains("correlation-1", "IllegalStateException", "SampleService")
                .doesNotContain("inner secret");
    }

    @Test
    void refusalsAreNotLogged(CapturedOutput output) {
        send(Failing.get("refused", "/api/sample/refused/conflict", 409, "thing-taken"), "en");

        assertThat(output).doesNotContain("correlation-1"); // which every line of the request would have
    }

    @Test
    void theMethodsThatAreAllowedAreNamed() {
        assertThat(send(new Failing("", "DELETE", "/api/sample/things", "", 405, "", List.of()), "en"))
                .headers()
                .hasHeaderSatisfying(
                        "Allow",
                        values -> assertThat(values.getFirst().split(", ")).containsExactlyInAnyOrder("GET", "POST"));
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        assertThat(http.post()
                        .uri("/api/sample/things")
                        .principal(() -> "somebody")
                        .header("Idempotency-Key", "12345678")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(Failing.CANARY))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("media-type-unsupported")
                .doesNotContain(Failing.CANARY);
    }

    @Test
    void whoWantsNoJsonGetsAProblemAllTheSame() {
        assertThat(http.get().uri("/api/sample/things").accept(MediaType.TEXT_HTML))
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("not-acceptable");
    }

    @Test
    void aCodeWithoutTextFailsLoudly() {
        assertThat(send(Failing.get("", "/api/sample/refused/speechless", 500, ""), "en"))
                .hasStatus(500)
                .bodyText()
                .contains("no text for thing-speechless.title");
    }

    @Test
    void allowedValuesAreNamed() {
        assertThat(send(Failing.post("", "{\"colour\":\"blue\"}", ""), "en"))
                .bodyJson()
                .extractingPath("$.violations[0].message")
                .isEqualTo("allowed values: RED, GREEN");
    }

    @Test
    void boundsAreNamed() {
        assertThat(send(Failing.post("", "{\"name\":\"x\",\"number\":5,\"colour\":\"RED\",\"lines\":[]}", ""), "sv"))
                .bodyJson()
                .extractingPath("$.violations[0].message")
                .isEqualTo("längden ska vara 2–5");
    }

    private MvcTestResult send(Failing failing, String language) {
        return http.method(HttpMethod.valueOf(failing.method()))
                .uri(failing.path())
                .principal(() -> "somebody")
                .header("Idempotency-Key", "12345678")
                .header("X-Correlation-Id", "correlation-1")
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(failing.body())
                .exchange();
    }

    /// The path that was called is the one thing of the request that a problem shows.
    private static String withoutInstance(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String title(String code, String language) throws Exception {
        var texts = new Properties();
        for (var module : List.of("web", "sample")) {
            var bundle = new ClassPathResource("problems/" + module + "_" + language + ".properties");
            texts.putAll(PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, "UTF-8")));
        }
        return texts.getProperty(code + ".title");
    }
}
