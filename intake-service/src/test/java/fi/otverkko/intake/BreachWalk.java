package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;

/// How breaches come into their states.
final class BreachWalk {

    static final String BREACHES = "/api/intake/breaches";
    private static final String ONE = BREACHES + "/{id}";

    static final String NOTIFICATION = """
            {"at": "2026-01-11T10:00:00Z"}""";
    static final String BECAUSE = """
            {"notNotifiedBecause": "Ei riskiä.", "subjectsNotToldBecause": "Ei riskiä."}""";

    /// The states of a breach, for the walk.
    enum State {
        OPEN,
        NOTIFIED,
        CLOSED
    }

    private final People people;

    BreachWalk(People people) {
        this.people = people;
    }

    static String assessment(String risk, String description) {
        return """
            {"losses": ["CONFIDENTIALITY"], "categories": ["CONTACT", "CHILD"], "subjects": "UNDER_10",
             "risk": "%s", "description": "%s"}""".formatted(risk, description);
    }

    static String opening(String noticedAt, String assessment) {
        return """
            {"noticedAt": "%s", "assessment": %s}""".formatted(noticedAt, assessment);
    }

    void tell(Things things) {
        var opening = opening("2026-01-10T10:00:00Z", assessment("NONE", "Viesti."));
        things.make(ONE, State.class, this::breach);
        things.body("POST " + BREACHES, opening);
        things.body("PUT " + ONE + "/assessment", assessment("NONE", "Viesti."));
        things.body("POST " + ONE + "/authority-notification", NOTIFICATION);
        things.body("POST " + ONE + "/subjects-told", NOTIFICATION);
        things.body("POST " + ONE + "/closing", BECAUSE);
    }

    private Thing breach(State state) {
        var path = people.dpo.created(BREACHES, opening("2026-01-10T10:00:00Z", assessment("NONE", "Viesti.")));
        if (state == State.NOTIFIED) {
            step(path, "/authority-notification", NOTIFICATION);
        } else if (state == State.CLOSED) {
            step(path, "/closing", BECAUSE);
        }
        return Thing.at(path).readBy(people.dpo, "/summary/state");
    }

    private void step(String path, String command, String body) {
        assertThat(people.dpo.ifMatch(people.dpo.edition(path)).post(path + command, body))
                .hasStatusOk();
    }
}
