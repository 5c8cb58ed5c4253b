package fi.otverkko.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.World;

/// The two people of the office that it takes to publish a training.
public final class Office {

    private static final String ONE = "00000000-0000-4000-8000-000000000006";
    private static final String OTHER = "00000000-0000-4000-8000-00000000000a";

    public final Person one;
    public final Person other;

    public Office(World world) {
        this.one = world.as(ONE, Role.REGIONAL_OFFICE);
        this.other = world.as(OTHER, Role.OFFICE_COMMUNICATIONS);
    }

    /// A draft as one types it.
    public static String draft(String title, String start, int capacity) {
        return """
                {"type": "WEBINAR", "title": {"fi": "%s", "sv": "En utbildning"}, "startsAt": "%sT10:00:00Z",
                 "endsAt": "%sT13:00:00Z", "mode": "REMOTE", "audience": ["PROFESSIONALS"],
                 "capacity": %d, "areaScope": "AREA"}""".formatted(title, start, start, capacity);
    }

    /// A training that everybody can see.
    ///
    /// @return its path
    public String publishes(String title, String start, int capacity) {
        var path = inReview(title, start, capacity);
        assertThat(other.ifMatch(2).post(path + "/publication")).hasStatusOk();
        return path;
    }

    /// A training that waits for another person to publish it.
    public String inReview(String title, String start, int capacity) {
        var path = one.created("/api/training/events", draft(title, start, capacity));
        assertThat(one.ifMatch(1).post(path + "/review")).hasStatusOk();
        return path;
    }
}
