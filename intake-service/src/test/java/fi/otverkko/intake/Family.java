package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Person;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// Guardians and the young person, who come by a link.
final class Family {

    static final String OWN = "/api/intake/own-section";

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
            {"holder": "%s", "protectionConfirmed": true}\
            """.formatted(holder)));
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
}
