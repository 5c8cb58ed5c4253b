package fi.otverkko.intake;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;

/// How requests about one's own data come into their states.
final class PrivacyWalk {

    static final String REQUESTS = "/api/intake/privacy-requests";
    static final String RECORDED = "/api/intake/recorded-privacy-requests";
    static final String GUARDIAN = "00000000-0000-4000-8000-000000000002";
    private static final String ONE = REQUESTS + "/{id}";

    static final String LOG_DATA = """
            {"type": "LOG_DATA"}""";
    static final String DECISION = """
            {"decision": "Tiedot on annettu."}""";
    static final String REFUSAL = """
            {"ground": "NO_DATA", "decision": "Tietoja ei ole."}""";

    /// The states of a request, for the walk.
    enum State {
        RECEIVED,
        IDENTIFIED,
        ANSWERED,
        REFUSED
    }

    private final People people;
    private final Person guardian;

    PrivacyWalk(People people) {
        this.people = people;
        this.guardian = people.world.as(GUARDIAN, Role.GUARDIAN);
    }

    static String identification(String consultationId) {
        return """
            {"consultationId": "%s", "identity": "Henkilökortti."}""".formatted(consultationId);
    }

    /// What the officer writes down for somebody.
    static String recorded(String request) {
        return """
            {"client": "Asiakas D-1", "request": %s}""".formatted(request);
    }

    void tell(Things things) {
        things.body("POST " + REQUESTS, LOG_DATA);
        things.body("POST " + RECORDED, recorded(LOG_DATA));
        things.make(ONE, State.class, this::request);
        things.body("POST " + ONE + "/identification", identification("nobody"));
        things.body("POST " + ONE + "/extension", """
                {"reason": "Kaksi järjestelmää."}""");
        things.body("POST " + ONE + "/answer", DECISION);
        things.body("POST " + ONE + "/refusal", REFUSAL);
    }

    private Thing request(State state) {
        var path = guardian.created(REQUESTS, LOG_DATA);
        var thing = Thing.at(path).readBy(guardian, "/summary/state").has(GUARDIAN, "asker");
        if (state == State.IDENTIFIED || state == State.ANSWERED) {
            step(path, "/identification", identification("nobody"));
        }
        if (state == State.ANSWERED) {
            step(path, "/answer", DECISION);
        }
        if (state == State.REFUSED) {
            step(path, "/refusal", REFUSAL);
        }
        return thing;
    }

    private void step(String path, String command, String body) {
        people.dpo.ifMatch(people.dpo.edition(path)).post(path + command, body);
    }
}
