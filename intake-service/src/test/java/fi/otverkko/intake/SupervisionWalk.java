package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;

/// How requests for work supervision come into their states.
final class SupervisionWalk {

    static final String REQUESTS = "/api/intake/supervision-requests";
    static final String ASKING = """
            {"form": "PAIR", "wishes": ["REMOTE"]}""";
    static final String ARRANGED = """
            {"provider": "OT_CENTRE", "startsOn": "2099-01-20"}""";
    static final String DECLINED = """
            {"reason": "ALREADY_ARRANGED"}""";

    private static final String ONE = REQUESTS + "/{id}";

    /// The states of a request, for the walk.
    enum State {
        ASKED,
        ARRANGED,
        DECLINED,
        WITHDRAWN
    }

    private final People people;

    SupervisionWalk(People people) {
        this.people = people;
    }

    void tell(Things things) {
        things.body("POST /api/intake/consultations/{id}/supervision-requests", ASKING);
        things.make(ONE, State.class, this::request);
        things.body("POST " + ONE + "/answer", ARRANGED);
    }

    private Thing request(State state) {
        var path = people.professional.created(people.accepted("Tilanne.") + "/supervision-requests", ASKING);
        switch (state) {
            case ASKED -> {}
            case ARRANGED -> answer(people, path, ARRANGED);
            case DECLINED -> answer(people, path, DECLINED);
            case WITHDRAWN -> withdraw(people, path);
        }
        return Thing.at(path)
                .readBy(people.professional, "/state")
                .has("00000000-0000-4000-8000-000000000001", "asker")
                .everybodyHas("staff");
    }

    static void withdraw(People people, String path) {
        People.does(
                people.professional.ifMatch(people.professional.edition(path)).post(path + "/withdrawal"));
    }

    static void answer(People people, String path, String body) {
        assertThat(people.coordinator.ifMatch(people.coordinator.edition(path)).post(path + "/answer", body))
                .hasStatusOk();
    }
}
