package fi.otverkko.training.event;

import fi.otverkko.training.event.Announcement.AreaScope;
import fi.otverkko.training.event.Announcement.Audience;
import fi.otverkko.training.event.Announcement.Mode;
import fi.otverkko.training.event.Announcement.Title;
import fi.otverkko.training.event.Announcement.TrainingType;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Invented trainings.
final class TrainingFixture {

    static final Instant START = Instant.parse("2027-03-11T10:00:00Z");
    static final Instant BEFORE = START.minus(Duration.ofDays(30));
    static final String ANNA = "anna";
    static final String BERIT = "berit";

    static Training aDraft() {
        return Training.draft("t1", announcement(START, START.plusSeconds(3600)), ANNA);
    }

    static Training inReview() {
        return aDraft().evolve(new TrainingEvent.ReviewAsked("t1", BEFORE));
    }

    static Training published() {
        return inReview().evolve(new TrainingEvent.Published("t1", BEFORE));
    }

    static Training cancelled() {
        return published().evolve(new TrainingEvent.Cancelled("t1", BEFORE));
    }

    static Announcement announcement(Instant startsAt, Instant endsAt) {
        return new Announcement(
                TrainingType.INFO,
                new Title("Tietoiskut", null, null),
                startsAt,
                endsAt,
                Mode.REMOTE,
                Set.of(Audience.EVERYBODY),
                10,
                AreaScope.AREA,
                Details.NONE);
    }

    private TrainingFixture() {}
}
