package fi.otverkko.intake;

import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;

/// How entries of the catalogue come into their states.
final class ChannelWalk {

    static final String CHANNELS = "/api/intake/channels";
    private static final String ONE = CHANNELS + "/{id}";

    /// The states of an entry, for the walk.
    enum State {
        LISTED,
        WITHDRAWN
    }

    private final Person office;

    ChannelWalk(People people) {
        this.office = GuidanceWalk.office(people);
    }

    void tell(Things things) {
        things.make(ONE, State.class, this::channel);
        things.body("POST " + CHANNELS, entry("15", "T6_NEPSY", "Kanava"));
        things.body("PUT " + ONE, entry("15", "T6_NEPSY", "Kanava"));
    }

    private Thing channel(State state) {
        var path = office.created(CHANNELS, entry("15", "T6_NEPSY", "Kanava"));
        if (state == State.WITHDRAWN) {
            office.ifMatch(office.edition(path)).post(path + "/withdrawal");
        }
        return Thing.at(path).readBy(office, "/state");
    }

    static String entry(String area, String theme, String title) {
        return """
            {"sort": "SERVICE", "areas": ["%1$s"], "themes": ["%2$s"],
             "title": {"fi": "%3$s", "sv": "%3$s", "en": "%3$s"},
             "what": {"fi": "Mitä", "sv": "Vad", "en": "What"},
             "forWhom": {"fi": "Kenelle", "sv": "För vem", "en": "For whom"},
             "how": {"fi": "Miten", "sv": "Hur", "en": "How"},
             "hours": {"fi": "Milloin", "sv": "När", "en": "When"},
             "cost": {"fi": "Maksuton", "sv": "Avgiftsfri", "en": "Free"},
             "links": ["https://example.org/"]}""".formatted(area, theme, title);
    }
}
