package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.sight.Reader;
import fi.otverkko.intake.sight.Sight;
import java.time.Instant;
import java.util.Set;

/// As whom somebody reads a consultation, and so what she sees of it.
public final class Readers {

    /// The answer to "non-disclosure order or another need of protection".
    private static final String PROTECTION = "D10";

    /// For whatever is opened of a case outside its own view.
    public static Sight sight(Consultation consultation, Actor actor, Instant at) {
        return sight(consultation, consultation.partsOf(actor, at));
    }

    static Sight sight(Consultation consultation, Set<Part> parts) {
        return Sight.of(
                reader(parts),
                consultation.opening().anonymous(),
                "YES".equals(consultation.response().answers().code(PROTECTION)));
    }

    /// Whoever has no part any more reads as one who was let in: with the least.
    private static Reader reader(Set<Part> parts) {
        if (parts.contains(Part.REQUESTER) || parts.contains(Part.TRANSCRIBER)) {
            return Reader.AUTHOR;
        }
        if (parts.contains(Part.SECRETARY)) {
            return Reader.SECRETARY;
        }
        if (parts.contains(Part.STAFF)) {
            return Reader.COORDINATOR;
        }
        return parts.contains(Part.GLASS) ? Reader.STAND_IN : Reader.LET_IN;
    }

    private Readers() {}
}
