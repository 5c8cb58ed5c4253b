package fi.otverkko.intake.breakglass;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.GlassBroken;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The rules of breaking the glass. Source: domain, PRI-07 and §8.10.
final class Breaking {

    /// How long a case stays open: a shift of work.
    static final Duration OPEN = Duration.ofHours(8);

    /// A draft was sent to nobody: for others than its requester there is none, also when it has expired.
    ///
    /// @throws Refusal.Unknown `consultation-unknown`
    static void requireSent(Consultation consultation) {
        if (Set.of(State.DRAFT, State.EXPIRED).contains(consultation.state())) {
            throw Consultation.unknown();
        }
    }

    /// What happens; empty if it is open to this person anyway.
    ///
    /// @throws Refusal.Conflict `consultation-state` once the content is erased
    static List<ConsultationEvent> decide(Consultation consultation, Actor actor, Reason reason, Instant at) {
        if (consultation.retention().contentGone()) {
            throw new Refusal.Conflict("consultation-state", consultation.state());
        }
        if (!consultation.partsOf(actor, at).isEmpty()) {
            return List.of();
        }
        var grant = new Grant(Set.of(actor.subject()), at, at.plus(OPEN));
        return List.of(new GlassBroken(actor.subject(), grant, reason.name()));
    }

    /// Why.
    enum Reason {
        /// The secretary cannot be reached, and the matter cannot wait.
        SECRETARY_ABSENT,
        /// Somebody's life or health is in danger.
        DANGER,
        /// The ordinary way does not work: a message or a service that does not come.
        FAULT
    }

    private Breaking() {}
}
