package fi.otverkko.intake.request;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Consultations.Held;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// Carries out what the requester asks of her own consultation.
@Component
class Requests {

    private final Consultations consultations;
    private final Clock clock;

    Requests(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /// @param command made of the consultation as it is then, and the time; made again if somebody else was faster
    Held handle(Caller caller, Call call, String id, BiFunction<Consultation, Instant, RequestCommand> command) {
        var actor = Actors.of(caller);
        var now = now();
        return consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, now, Part.REQUESTER, Part.TRANSCRIBER),
                consultation -> Requesting.decide(consultation, command.apply(consultation, now)));
    }

    /// As exact as it is stored.
    Instant now() {
        return clock.instant();
    }
}
