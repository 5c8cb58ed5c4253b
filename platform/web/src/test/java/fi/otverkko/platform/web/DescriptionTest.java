package fi.otverkko.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The API description shows what a caller has to send, and nothing of how it is done here.
@SpringBootTest(properties = {"ot.problems.strict=true", "spring.application.name=sample"})
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DescriptionTest {

    private final MockMvcTester http;

    DescriptionTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void isOpenApi31() {
        description().extractingPath("$.openapi").asString().startsWith("3.1");
        description().extractingPath("$.info.title").isEqualTo("sample");
    }

    @Test
    void aCallIsItsHeaders() {
        description()
                .extractingPath("$.paths['/api/sample/things'].post.parameters[*].name")
                .asArray()
                .containsExactly("Idempotency-Key");
        description()
                .extractingPath("$.paths['/api/sample/things/{id}'].put.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
    }

    @Test
    void aPageIsItsParameters() {
        description()
                .extractingPath("$.paths['/api/sample/things'].get.parameters[*].name")
                .asArray()
                .containsExactly("limit", "after");
    }

    @Test
    void everyOperationMayAnswerWithAProblem() {
        description()
                .extractingPath("$.paths[*][*].responses.default.$ref")
                .asArray()
                .hasSize(6)
                .containsOnly("#/components/responses/Problem");
    }

    @Test
    void anOperationNamesTheProblemsThatFollowFromWhatItTakes() {
        description()
                .extractingPath("$.paths['/api/sample/things/{id}'].put.responses")
                .asMap()
                .containsKeys("400", "401", "403", "404", "409", "412", "422", "428", "429", "default");
        description()
                .extractingPath("$.paths['/api/sample/things'].get.responses")
                .asMap()
                .doesNotContainKeys("404", "412", "422", "428");
        description()
                .extractingPath("$.paths['/api/sample/tried'].post.responses")
                .asMap()
                .containsKeys("400", "422")
                .doesNotContainKeys("409", "412");
        description()
                .extractingPath("$.components.responses.Problem428.description")
                .asString()
                .contains("if-match-missing");
    }

    private AbstractJsonContentAssert<?> description() {
        return assertThat(http.get().uri("/v3/api-docs")).hasStatusOk().bodyJson();
    }
}
