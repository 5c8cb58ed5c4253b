package fi.otverkko.intake.familylink;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.familysight.FamilySight;
import fi.otverkko.intake.familysight.Protection;
import fi.otverkko.intake.familysight.Shown;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;

/// The rules of giving somebody a link. Source: domain, PAR-01, PAR-06 and question D10.
public final class Linking {

    /// By the requester, while the form is in her hands.
    ///
    /// @throws Refusal.Unknown  `consultation-unknown`
    /// @throws Refusal.Conflict `consultation-state`
    static void requireFilling(Consultation consultation, Actor actor, Instant now) {
        consultation.requirePart(actor, now, Part.REQUESTER);
        consultation.requireState(State.DRAFT, State.RETURNED);
    }

    /// By the requester, once there is an answer.
    ///
    /// @throws Refusal.Unknown  `consultation-unknown`
    /// @throws Refusal.Conflict `consultation-state`
    public static void requireAnswered(Consultation consultation, Actor actor, Instant now) {
        consultation.requirePart(actor, now, Part.REQUESTER);
        if (consultation.retention().contentGone()) {
            throw new Refusal.Conflict("consultation-state", consultation.state());
        }
        consultation.requireState(State.ANSWERED, State.FOLLOW_UP, State.CLOSED);
    }

    /// The same for reading: before there is an answer there is no card.
    ///
    /// @throws Refusal.Unknown `consultation-unknown` or `family-card-unknown`
    public static void requireCard(Consultation consultation, Actor actor, Instant now) {
        consultation.requirePart(actor, now, Part.REQUESTER);
        if (consultation.retention().contentGone()
                || !consultation.progress().in(State.ANSWERED, State.FOLLOW_UP, State.CLOSED)) {
            throw new Refusal.Unknown("family-card-unknown");
        }
    }

    /// A guardian is given a link only when it is known that no protection stands against it, or the requester says
    /// that she has thought of it.
    ///
    /// @throws Refusal.Conflict `family-protection-unconfirmed`
    public static void requireThoughtOf(Consultation consultation, Holder holder, boolean confirmed) {
        var protection = Protection.of(consultation.response().answers());
        if (holder.isGuardian() && protection != Protection.NO && !confirmed) {
            throw new Refusal.Conflict("family-protection-unconfirmed", protection);
        }
    }

    /// Whom the table lets see a card at all.
    ///
    /// @throws Refusal.Conflict `family-card-not-for`
    public static void requireMaySeeCard(Consultation consultation, Holder holder) {
        if (!FamilySight.of(consultation.response().answers(), holder.viewer()).contains(Shown.FAMILY_CARD)) {
            throw new Refusal.Conflict("family-card-not-for", holder);
        }
    }

    private Linking() {}
}
