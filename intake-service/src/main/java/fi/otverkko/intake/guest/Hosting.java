package fi.otverkko.intake.guest;

import fi.otverkko.intake.access.Guest;
import fi.otverkko.intake.access.Guests;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.GuestEnded;
import fi.otverkko.intake.consultation.ConsultationEvent.GuestLetIn;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;

/// The rules of letting guests in. When they may read is in [Consultation#partsOf].
final class Hosting {

    /// Days; from one meeting to what it decides.
    static final int LONGEST = 14;

    /// Lets her in; again with another end is a change of the end.
    ///
    /// @throws Refusal.Conflict `consultation-state` unless the item is on an agenda, `guests-full`
    /// @throws Refusal.Invalid  `guest-has-part`
    static List<ConsultationEvent> letIn(Consultation consultation, Guest guest) {
        consultation.begins(Step.LET_GUEST_IN);
        var opening = consultation.opening();
        if (guest.subject().equals(opening.requester().subjectId())
                || guest.subject().equals(opening.transcriber())
                || consultation.grants().holds(guest.subject(), guest.since())) {
            throw new Refusal.Invalid("guest-has-part");
        }
        if (consultation.grants().guests().all().size() >= Guests.MOST) {
            throw new Refusal.Conflict("guests-full", Guests.MOST);
        }
        return List.of(new GuestLetIn(guest));
    }

    /// Takes it back; nothing happens if she has gone already.
    ///
    /// @throws Refusal.Conflict `consultation-state` unless the item is on an agenda: guests have gone with it
    /// @throws Refusal.Unknown  `guest-unknown`
    static List<ConsultationEvent> end(Consultation consultation, String subject, Instant at) {
        consultation.begins(Step.END_GUEST);
        var guests = consultation.grants().guests();
        if (guests.last(subject).isEmpty()) {
            throw new Refusal.Unknown("guest-unknown");
        }
        return guests.hold(subject, at) ? List.of(new GuestEnded(subject, at)) : List.of();
    }

    private Hosting() {}
}
