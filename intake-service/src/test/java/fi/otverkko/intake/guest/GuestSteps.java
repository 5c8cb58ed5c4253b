package fi.otverkko.intake.guest;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;

import fi.otverkko.intake.access.Guest;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.GuestLetIn;
import fi.otverkko.intake.consultation.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The steps of a guest, for the walk through the table; their guards are fulfilled.
public final class GuestSteps {

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.LET_GUEST_IN, it -> Hosting.letIn(it, guest("guest")),
            Step.END_GUEST, it -> Hosting.end(after(it, new GuestLetIn(guest("guest"))), "guest", NOON.plusSeconds(1)));

    static Guest guest(String subject) {
        return new Guest(subject, Guest.Reason.OTHER_AREA, SECRETARY, NOON, NOON.plus(Duration.ofDays(14)));
    }

    private GuestSteps() {}
}
