package fi.otverkko.triage.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.triage.Body;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xml.sax.InputSource;

/// The criteria as data, as a page and as the model file.
@ServiceTest
class CriteriaIT {

    private static final String CRITERIA = "/api/triage/criteria";
    private static final String IN_FORCE = CRITERIA + "/1.0.0";

    private final Person somebody;

    CriteriaIT(World world) {
        this.somebody = world.as("00000000-0000-4000-8000-000000000001", Role.PROFESSIONAL);
    }

    @Test
    void everyRowIsShownWithConditionsOutcomeSourceAndReasonsInThreeLanguages() {
        var version = Body.of(somebody.get(CRITERIA)).at("/items/0/version").asString();
        var criteria = Body.of(somebody.get(CRITERIA + "/" + version));

        assertThat(criteria.path("hash").asString()).hasSize(64);
        assertThat(criteria.path("inputs").path("violence").valueStream().map(value -> value.asString()))
                .contains("THREAT", "UNKNOWN");
        assertThat(criteria.path("tables")).hasSize(8);
        for (var table : criteria.path("tables")) {
            assertThat(table.path("rows")).isNotEmpty();
            for (var row : table.path("rows")) {
                var id = row.path("id").asString();
                assertThat(row.path("gives")).as(id).isNotEmpty();
                assertThat(row.path("source").asString()).as(id).isNotBlank();
                for (var language : new String[] {"fi", "sv", "en"}) {
                    assertThat(row.path("texts").path(language).asString())
                            .as(id)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void aRowSaysWhenItFires() {
        var rows = Body.of(somebody.get(IN_FORCE))
                .path("tables")
                .valueStream()
                .flatMap(table -> table.path("rows").valueStream());

        assertThat(rows.filter(row -> row.path("id").asString().equals("S1")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("conditions").path("immediateDanger").asString())
                            .isEqualTo("\"YES\"");
                    assertThat(row.path("gives").toString()).contains("U0", "N_112");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "fi,OT-seulan kriteerit,Perustelu",
        "sv,OT-sållets kriterier,Motivering",
        "en,Criteria of the OT screen,Reason"
    })
    void thePageIsAWellFormedTableInTheReadersLanguage(String language, String title, String head) throws Exception {
        var answer = somebody.header("Accept", "text/html")
                .header("Accept-Language", language)
                .get(IN_FORCE);

        assertThat(answer).hasStatusOk().hasHeader("Content-Language", language);
        var page = text(answer);
        assertThat(page)
                .contains("<html lang=\"" + language + "\">", title, head)
                .doesNotContain("<script", "style=");
        // No entity but XML's own, every element closed: so a parser that knows no HTML reads it.
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        var xml = page.replace("<!DOCTYPE html>", "").replaceAll("<(meta|link)([^>]*)>", "<$1$2/>");
        var document = factory.newDocumentBuilder()
                .parse(new InputSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        assertThat(document.getElementsByTagName("caption").getLength()).isEqualTo(8);
        assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
        int rows = document.getElementsByTagName("tr").getLength();
        assertThat(rows).isGreaterThan(60);
        assertThat(document.getElementsByTagName("th").getLength())
                .as("a head for each row, and five for each table")
                .isEqualTo(rows - 8 + 5 * 8);
    }

    @Test
    void theModelFileIsTheOneThatIsRun() throws NoSuchAlgorithmException {
        var answer = somebody.header("Accept", "application/xml").get(IN_FORCE);

        assertThat(answer).hasStatusOk().hasContentType("application/xml");
        var hash =
                MessageDigest.getInstance("SHA-256").digest(answer.getResponse().getContentAsByteArray());
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo(Body.of(somebody.get(IN_FORCE)).path("hash").asString());
    }

    @Test
    void whatThereIsNotIsSaidSo() {
        assertThat(somebody.get(CRITERIA + "/9.9.9")).hasStatus(404).bodyText().contains("criteria-unknown");
        assertThat(somebody.header("Accept", "text/html").get(CRITERIA + "/9.9.9"))
                .hasStatus(404);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
