package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import fi.otverkko.contracts.Topic;
import fi.otverkko.platform.testkit.Onlooker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A marked word goes through the whole use case in every text field, and is looked for everywhere but in
/// the answers to those who may read it. Logging is as loud as it gets.
@IntakeTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT {

    private static final String CANARY = "KANARIALINTU";

    private static final List<String> LOUD =
            List.of("fi.otverkko", "org.springframework.web", "org.springframework.cloud.stream", "org.mongodb.driver");

    private final People people;
    private final MongoClient store;
    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

    CanaryIT(People people, Onlooker onlooker) {
        this.people = people;
        this.store = onlooker.client();
    }

    @BeforeEach
    void loud() {
        LOUD.forEach(logger -> logging.setLogLevel(logger, LogLevel.TRACE));
    }

    @AfterEach
    void asUsual() {
        LOUD.forEach(logger -> logging.setLogLevel(logger, null));
    }

    @Test
    void caseTextIsNowhereButWhereItIsRead(CapturedOutput output) {
        var path = people.draft("ANONYMOUS");
        var referenceCode = people.read(path).path("referenceCode").asString();
        var refused = refusedOnTheWay(path);
        var token = saidByLink(path, refused);
        wholeCourse(path);
        assertThat(people.read(path).toString()).contains(CANARY);

        for (var problem : refused) {
            assertThat(problem.getResponse().getStatus()).isBetween(400, 499);
            assertThat(new String(problem.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("correlationId")
                    .doesNotContain(CANARY);
        }
        assertThat(people.world.published(Topic.INTAKE_CONSULTATIONS).toString())
                .contains(referenceCode)
                .doesNotContain(CANARY);
        assertThat(everythingStored()).contains(referenceCode).doesNotContain(CANARY);
        assertThat(everythingStored()).doesNotContain(token);
        assertThat(output.getAll()).contains(People.id(path)).doesNotContain(CANARY, token);
    }

    /// What a young person says is case text, and her token a secret.
    ///
    /// @return the token
    private String saidByLink(String path, List<MvcTestResult> refused) {
        var family = new Family(people);
        var link = family.link(path, "YOUNG_PERSON");
        var said = "\"doNotShare\": \"%1$s\", \"answers\": {\"C5\": \"%1$s\"}".formatted(CANARY);
        assertThat(family.say(link, 1, said)).hasStatusOk();
        refused.add(family.say(link, 1, said.replace("C5", "C6")));
        refused.add(family.say(link, 2, said + ", \"mood\": \"" + CANARY + "\""));
        refused.add(family.say(link, 2, said.replace("{", "[{").replace("}", "}]")));
        refused.add(family.say(link, 2, said.replace(CANARY, CANARY.repeat(300))));
        refused.add(family.say(new Family.Link("", CANARY), 1, said));
        assertThat(people.read(path + "/participation").toString()).contains(CANARY);
        return link.token();
    }

    private void wholeCourse(String path) {
        assertThat(people.professional.ifMatch(people.edition(path)).put(path + "/response", everyField()))
                .hasStatusOk();
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/return", """
            {"reasonCode": "OTHER", "reasonText": "%s"}""".formatted(CANARY));
        assertThat(people.read(path).path("note").toString()).contains(CANARY);
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        people.decided(path, 2, "YES", 1);
        people.teamFormed(path, People.FAR);
        people.scheduled(path, "meeting-k", 1);
        people.opened(path, "meeting-k", 2);
        assertThat(new String(people.expert.get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(CANARY);
        people.post(people.professional, path, "/recommendations", measure(CANARY));
        var recommendation =
                people.read(path).path("recommendations").path(0).path("id").asString();
        people.post(people.expert, path, "/recommendations/" + recommendation + "/comments", """
            {"text": "%s"}""".formatted(CANARY));
        people.post(people.chair, path, "/recommendations/" + recommendation + "/dispute", """
            {"reasonText": "%s"}""".formatted(CANARY));
        assertThat(people.professional
                        .ifMatch(people.edition(path))
                        .put(path + "/recommendations/" + recommendation, measure(CANARY)))
                .hasStatusOk();
        assertThat(people.professional.ifMatch(people.edition(path)).put(path + "/not-known", """
                {"text": "%s"}""".formatted(CANARY)))
                .hasStatusOk();
        people.post(people.chair, path, "/recommendations/" + recommendation + "/confirmation");
        people.post(people.chair, path, "/answer", "{}");
    }

    /// Mistakes whose answers might be tempted to quote.
    private List<MvcTestResult> refusedOnTheWay(String path) {
        var answers = path + "/response";
        var me = people.professional.ifMatch(1);
        var refused = new ArrayList<MvcTestResult>();
        var whole = Filled.in("ANONYMOUS");
        refused.add(me.put(answers, "{\"item\": [{\"linkId\": \"E2\", \"text\": \"" + CANARY + "\""));
        refused.add(me.put(answers, "[\"" + CANARY + "\"]"));
        refused.add(me.put(answers, "\"" + CANARY + "\""));
        refused.add(me.put(answers, Filled.in("ANONYMOUS").code("G1", CANARY).json()));
        refused.add(me.put(
                answers,
                whole.item("{\"linkId\": \"hän sanoi " + CANARY + "\"}").json()));
        refused.add(me.put(
                answers, Filled.in("ANONYMOUS").text("M1", CANARY.repeat(50)).json()));
        refused.add(
                me.put(answers + "/A", Filled.in("ANONYMOUS").everyText(CANARY).json()));
        assertThat(me.put(answers, People.form("ANONYMOUS", CANARY + " 010514A903B")))
                .hasStatusOk();
        refused.add(people.professional.ifMatch(2).post(path + "/submission"));
        refused.add(people.professional.ifMatch(1).put(answers, People.form("ANONYMOUS", CANARY)));
        return refused;
    }

    private static String everyField() {
        return Filled.in("ANONYMOUS").everyText(CANARY).json();
    }

    private static String measure(String word) {
        return """
            {"text": "%1$s", "type": "SAFETY", "responsibleParty": "%1$s", "due": "2099-01-15",
             "agreedWithFamily": "LATER"}""".formatted(word);
    }

    /// Every value of every document, bytes as Latin letters.
    private String everythingStored() {
        var all = new StringBuilder();
        for (var database : store.listDatabaseNames()) {
            for (var collection : store.getDatabase(database).listCollectionNames()) {
                for (var document :
                        store.getDatabase(database).getCollection(collection).find()) {
                    collect(document, all);
                }
            }
        }
        return all.toString();
    }

    private static void collect(Object value, StringBuilder all) {
        switch (value) {
            case Document document ->
                ((Map<String, Object>) document).forEach((name, inner) -> {
                    all.append(name).append('\n');
                    if (inner != null) {
                        collect(inner, all);
                    }
                });
            case List<?> list -> list.forEach(inner -> collect(inner, all));
            case Binary binary ->
                all.append(new String(binary.getData(), StandardCharsets.UTF_8)).append('\n');
            default -> all.append(value).append('\n');
        }
    }
}
