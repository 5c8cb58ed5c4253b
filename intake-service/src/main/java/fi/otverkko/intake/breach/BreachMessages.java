package fi.otverkko.intake.breach;

import fi.otverkko.contracts.intake.v1.BreachOpened;
import fi.otverkko.contracts.intake.v1.BreachReminded;
import java.time.Instant;
import java.util.List;

/// What the other services get to know of a breach: that there is one, and its clock.
final class BreachMessages {

    private BreachMessages() {}

    static List<Record> begun(Breach breach, Instant now) {
        return List.of(new BreachOpened(breach.id(), breach.deadline(), now));
    }

    static List<Record> changed(Breach before, Breach after, Instant now) {
        return after.upkeep().reminded() && !before.upkeep().reminded()
                ? List.of(new BreachReminded(after.id(), after.deadline(), now))
                : List.of();
    }
}
