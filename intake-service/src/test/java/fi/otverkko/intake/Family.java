package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Person;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// Guardians and the young person, who come by a link.
final class Family {

    static final String OWN = "/api/intake/own-section";
    static final String CARDS = "/api/intake/family-card";
    static final String CARD = """
        {"professions": ["PSYCHOLOGIST"], "advice": {}, "next": "Tavataan ensi viikolla."}""";

    private final People people;
    private final Person somebody;

    Family(People people) {
        this.people = people;
        this.somebody = people.world.anybody();
    }

    /// A link and its token.
    record Link(String id, String token) {}

    /// A link to one's own section, given by the requester.
    Link link(String path, String holder) {
        return made(people.professional.post(path + "/family-links", """
            {"holder": "%s", "protectionConfirmed": true}""".formatted(holder)));
    }

    Link made(MvcTestResult result) {
        assertThat(result).hasStatus(201);
        var answer = people.body(result);
        return new Link(
                answer.path("link").path("id").asString(), answer.path("token").asString());
    }

    static String body(String token) {
        return "{\"token\": \"" + token + "\"}";
    }

    MvcTestResult open(Link link) {
        return somebody.post(OWN + "/opening", body(link.token()));
    }

    JsonNode opened(Link link) {
        var result = open(link);
        assertThat(result).hasStatusOk();
        return people.body(result);
    }

    /// @param fields what is said, as JSON members
    MvcTestResult say(Link link, long seen, String fields) {
        return somebody.post(OWN + "/saving", saying(link.token(), seen, fields));
    }

    static String saying(String token, long seen, String fields) {
        return "{\"token\": \"%s\", \"seen\": %d, %s}".formatted(token, seen, fields);
    }

    MvcTestResult end(Link link) {
        return somebody.post(OWN + "/ending", body(link.token()));
    }

    /// Brings a consultation to its answer, with one recommendation.
    String answered(String situation) {
        return answered(Filled.in("IDENTIFIED").text("E2", situation));
    }

    String answered(Filled form) {
        var path = people.draft("IDENTIFIED");
        People.does(people.professional.ifMatch(1).put(path + "/response", form.json()));
        return answer(path);
    }

    /// The same for a draft that is filled in.
    String answer(String path) {
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        people.decided(path, 1, "YES", 1);
        people.scheduled(path, "meeting-" + People.id(path), 1);
        people.opened(path, "meeting-" + People.id(path), 2);
        people.post(people.professional, path, "/recommendations", """
            {"text": "Omatyöntekijä Siltalan palvelusta.", "type": "COOPERATION", "responsibleParty": "Siltala",
             "due": "2199-01-15", "agreedWithFamily": "YES"}""");
        people.post(people.secretary, path, "/recommendations/" + advice(path) + "/confirmation");
        people.post(people.secretary, path, "/answer", "{}");
        return path;
    }

    /// The id of its recommendation.
    String advice(String path) {
        return people.read(path).path("recommendations").path(0).path("id").asString();
    }

    void writeCard(String path, String card) {
        var written = people.professional.get(path + "/family-card");
        assertThat(written).hasStatusOk();
        assertThat(people.professional
                        .ifMatch(people.professional.edition(path + "/family-card"))
                        .put(path + "/family-card", card))
                .hasStatusOk();
    }

    Link cardLink(String path, String holder) {
        return made(people.professional.post(path + "/family-card/links", """
            {"holder": "%s", "protectionConfirmed": true}""".formatted(holder)));
    }

    JsonNode card(Link link) {
        var result = somebody.post(CARDS + "/opening", body(link.token()));
        assertThat(result).hasStatusOk();
        return people.body(result);
    }

    MvcTestResult feedback(Link link, int heard, int helped, String text) {
        return somebody.post(CARDS + "/feedback", """
            {"token": "%s", "heard": %d, "helped": %d, "text": "%s"}""".formatted(link.token(), heard, helped, text));
    }
}
