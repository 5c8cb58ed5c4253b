package fi.otverkko.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// What a controller gets to know about a call, and how editions and pages travel.
@SpringBootTest(properties = "ot.problems.strict=true")
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CallTest {

    private static final String THING = """
            {"name": "abc", "number": 5, "colour": "RED", "lines": []}""";

    private final MockMvcTester http;

    CallTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void isRecognisedWhenItComesAgain() {
        var once = body(create("key-12345").content(THING));

        assertThat(body(create("key-12345").content(THING))).isEqualTo(once);
        assertThat(body(create("key-54321").content(THING))).isNotEqualTo(once);
        assertThat(body(create("key-12345").content(THING).principal(() -> "other")))
                .isNotEqualTo(once);
    }

    @Test
    void hasTheHashOfTheBodyAsItCame() {
        // sha256sum of THING
        assertThat(create("key-12345").content(THING))
                .bodyJson()
                .extractingPath("$.bodyHash")
                .isEqualTo("3124b377dca6a2820796965a944f72482c8002a6bcf112945f091bfc2b04c56b");
    }

    @Test
    void tellsTheFirstEdition() {
        assertThat(create("key-12345").content(THING))
                .hasStatus(201)
                .hasHeader("ETag", "\"1\"")
                .containsHeader("Location");
    }

    @Test
    void needsAKey() {
        assertThat(post().content(THING)).hasStatus(400).bodyText().contains("idempotency-key-missing");
        assertThat(create("short").content(THING)).hasStatus(400).bodyText().contains("idempotency-key-malformed");
        assertThat(create("with a space").content(THING))
                .hasStatus(400)
                .bodyText()
                .contains("idempotency-key-malformed");
    }

    @Test
    void changesTheEditionThatTheCallerHasSeen() {
        assertThat(change().header("If-Match", "\"7\"")).hasStatusOk().hasHeader("ETag", "\"8\"");
    }

    @Test
    void needsTheEditionWhereAChangeIsAskedFor() {
        assertThat(change()).hasStatus(428).bodyText().contains("if-match-missing");
        for (var malformed : new String[] {"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"-1\""}) {
            assertThat(change().header("If-Match", malformed))
                    .hasStatus(400)
                    .bodyText()
                    .contains("if-match-malformed");
        }
    }

    @Test
    void listsComeInPages() {
        var first = http.get().uri("/api/sample/things?limit=2").exchange();
        assertThat(first).bodyJson().extractingPath("$.items").asArray().containsExactly("a", "b");

        assertThat(http.get().uri("/api/sample/things?limit=2&after=" + PageRequest.cursor("b")))
                .bodyJson()
                .isEqualTo("{\"items\":[\"c\"],\"next\":null}", org.springframework.test.json.JsonCompareMode.STRICT);
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo(PageRequest.cursor("b"));
    }

    @Test
    void aCorrelationIdThatIsNoneIsReplaced() {
        assertThat(http.get().uri("/api/sample/things").header("X-Correlation-Id", "a b"))
                .headers()
                .hasHeaderSatisfying(
                        "X-Correlation-Id",
                        values -> assertThat(values).singleElement().asString().matches("[0-9a-f-]{36}"));
    }

    private MockMvcRequestBuilder post() {
        return http.post()
                .uri("/api/sample/things")
                .principal(() -> "somebody")
                .contentType(MediaType.APPLICATION_JSON);
    }

    private MockMvcRequestBuilder create(String key) {
        return post().header("Idempotency-Key", key);
    }

    private MockMvcRequestBuilder change() {
        return http.put()
                .uri("/api/sample/things/1")
                .principal(() -> "somebody")
                .header("Idempotency-Key", "key-12345")
                .contentType(MediaType.APPLICATION_JSON)
                .content(THING);
    }

    private static String body(MockMvcRequestBuilder request) {
        var result = request.exchange();
        assertThat(result).hasStatus(201);
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
