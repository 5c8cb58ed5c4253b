package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;

/// How records of processing come into their states.
final class ProcessingWalk {

    static final String RECORDS = "/api/intake/processing-records";
    private static final String ONE = RECORDS + "/{id}";

    /// The states of a record, for the walk.
    enum State {
        DRAFT,
        PUBLISHED,
        REVISED
    }

    private final People people;

    ProcessingWalk(People people) {
        this.people = people;
    }

    static String draft(String processor, String validUntil) {
        return """
            {"title": {"fi": "Konesali", "sv": "Datacenter", "en": "Hosting"},
             "fields": {"PROCESSOR": "%s", "SUBJECT_MATTER": "Palvelimet", "PLACE": "Suomi"},
             "controllers": [], "validUntil": "%s"}""".formatted(processor, validUntil);
    }

    static String agreement(String processor, String validUntil) {
        return """
            {"sort": "AGREEMENT", "draft": %s}""".formatted(draft(processor, validUntil));
    }

    void tell(Things things) {
        things.make(ONE, State.class, this::record);
        things.body("POST " + RECORDS, agreement("Oy", "2030-01-01"));
        things.body("PUT " + ONE + "/draft", draft("Oy", "2031-01-01"));
    }

    private Thing record(State state) {
        var path = people.dpo.created(RECORDS, agreement("Oy", "2030-01-01"));
        if (state != State.DRAFT) {
            assertThat(people.dpo.ifMatch(1).post(path + "/publication")).hasStatusOk();
        }
        if (state == State.REVISED) {
            assertThat(people.dpo.ifMatch(2).put(path + "/draft", draft("Oy", "2031-01-01")))
                    .hasStatusOk();
        }
        return Thing.at(path).readBy(people.dpo, "/state").id("number", "1");
    }
}
