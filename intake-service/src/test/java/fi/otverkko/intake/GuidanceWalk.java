package fi.otverkko.intake;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;

/// How questions to the service guidance come into their states.
final class GuidanceWalk {

    static final String GUIDANCE = "/api/intake/guidance";
    private static final String ONE = GUIDANCE + "/{id}";

    static final String QUESTION = """
            {"theme": "T6_NEPSY", "about": "LAW", "language": "fi", "question": "Kenelle lausunto kuuluu?"}""";
    static final String ANSWER = """
            {"text": "Lausunnon antaa hoitava taho.", "level": "SPECIAL"}""";
    static final String AGAIN = """
            {"question": "Entä kun hoitavaa tahoa ei ole?"}""";

    /// The states of a guidance case, for the walk.
    enum State {
        ASKED,
        TAKEN,
        ANSWERED,
        REOPENED,
        CLOSED,
        TURNED_INTO_REQUEST
    }

    private final People people;
    private final Person office;

    GuidanceWalk(People people) {
        this.people = people;
        this.office = office(people);
    }

    static Person office(People people) {
        return people.world.as("00000000-0000-4000-8000-000000000013", Role.OFFICE_GUIDANCE);
    }

    static String offer(String path) {
        return """
            {"theme": "T6_NEPSY", "guidanceIds": ["%s"]}""".formatted(People.id(path));
    }

    void tell(Things things) {
        things.body(
                "POST /api/intake/guidance-article-offers",
                _ -> offer(guidance(State.ANSWERED).path()));
        things.make(ONE, State.class, this::guidance);
        things.body("POST " + GUIDANCE, QUESTION);
        things.body("POST " + ONE + "/answer", ANSWER);
        things.body("POST " + ONE + "/reopening", AGAIN);
        things.body("POST " + ONE + "/turning", """
                {"kind": "CASE"}""");
    }

    private Thing guidance(State state) {
        var path = people.professional.created(GUIDANCE, QUESTION);
        var thing = Thing.at(path)
                .readBy(people.professional, "/summary/state")
                .has("00000000-0000-4000-8000-000000000001", "asker")
                .everybodyHas("staff");
        if (state == State.TURNED_INTO_REQUEST) {
            people.post(office, path, "/turning", """
                    {"kind": "CASE"}""");
        } else if (state != State.ASKED) {
            people.post(office, path, "/taking");
            if (state != State.TAKEN) {
                people.post(office, path, "/answer", ANSWER);
            }
            if (state == State.REOPENED) {
                people.post(people.professional, path, "/reopening", AGAIN);
            } else if (state == State.CLOSED) {
                people.post(people.professional, path, "/closing");
            }
        }
        return thing;
    }
}
