package fi.otverkko.intake.consultation;

import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.intake.uselog.Uses;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What goes into the use log of a consultation, and when: a reading before it is answered, a command after its rules
/// have said yes and before it is stored. What is refused leaves nothing; news of other services is nobody's use.
@Component
class ConsultationUses {

    private final Uses uses;
    private final Clock clock;

    ConsultationUses(Uses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    void begun(String id, Opening opening) {
        var part = opening.transcriber() == null ? Part.REQUESTER : Part.TRANSCRIBER;
        uses.note(id, part.name(), Action.BEGUN);
    }

    void note(Consultation consultation, Action action) {
        uses.note(consultation.id(), parts(consultation), action);
    }

    /// The same where something of the case goes outside: one entry, which says both.
    void note(Consultation consultation, Action action, ConsultationEvent.Disclosed disclosed) {
        uses.noteDisclosure(consultation.id(), parts(consultation), action, disclosed.basis(), disclosed.disclosure());
    }

    private String parts(Consultation consultation) {
        var parts = consultation.partsOf(uses.actor(), clock.instant()).stream()
                .map(Part::name)
                .collect(Collectors.joining("+"));
        return parts.isEmpty() ? "NONE" : parts; // a grant may just have ended
    }

    Once command() {
        return new Once();
    }

    /// One command: one entry, however often its rules are asked because somebody else was faster.
    final class Once {

        private boolean noted;

        void decided(Consultation consultation, List<ConsultationEvent> events) {
            if (noted) {
                return;
            }
            events.stream()
                    .filter(ConsultationEvent.Disclosed.class::isInstance)
                    .map(ConsultationEvent.Disclosed.class::cast)
                    .findFirst()
                    .ifPresentOrElse(
                            disclosed -> note(consultation, action(events), disclosed),
                            () -> note(consultation, action(events)));
            noted = true;
        }

        /// Sent before: the rules were not asked again, but it is answered.
        void answered(Consultation consultation) {
            if (!noted) {
                note(consultation, Action.REPEATED);
            }
        }
    }

    private static Action action(List<ConsultationEvent> events) {
        return events.isEmpty()
                ? Action.REPEATED
                : switch (events.getFirst()) {
                    case ConsultationEvent.FilledIn _ -> Action.FILLED_IN;
                    case ConsultationEvent.Submitted _ -> Action.SUBMITTED;
                    case ConsultationEvent.Withdrawn _ -> Action.WITHDRAWN;
                    case ConsultationEvent.CheckStarted _ -> Action.CHECK_STARTED;
                    case ConsultationEvent.Accepted _ -> Action.ACCEPTED;
                    case ConsultationEvent.Returned _ -> Action.RETURNED;
                    case ConsultationEvent.Declined _ -> Action.DECLINED;
                    case ConsultationEvent.WrittenAsked _ -> Action.WRITTEN_ASKED;
                    case ConsultationEvent.WrittenDrafted _ -> Action.WRITTEN_DRAFTED;
                    case ConsultationEvent.WrittenChecked _ -> Action.WRITTEN_CHECKED;
                    case ConsultationEvent.WrittenSent _ -> Action.ANSWERED;
                    case ConsultationEvent.Redirected _ -> Action.REDIRECTED;
                    case ConsultationEvent.Merged _ -> Action.MERGED;
                    case ConsultationEvent.Reopened _ -> Action.REOPENED;
                    case ConsultationEvent.Escalated _ -> Action.ESCALATED;
                    case ConsultationEvent.Disclosed _ -> Action.DISCLOSED;
                    case ConsultationEvent.GlassBroken _ -> Action.GLASS_BROKEN;
                    case ConsultationEvent.GuestLetIn _ -> Action.GUEST_LET_IN;
                    case ConsultationEvent.GuestEnded _ -> Action.GUEST_ENDED;
                    case ConsultationEvent.Recorded _ -> Action.RECOMMENDED;
                    case ConsultationEvent.Corrected _ -> Action.RECOMMENDATION_CORRECTED;
                    case ConsultationEvent.Disputed _ -> Action.RECOMMENDATION_DISPUTED;
                    case ConsultationEvent.Commented _ -> Action.RECOMMENDATION_COMMENTED;
                    case ConsultationEvent.RecommendationConfirmed _ -> Action.RECOMMENDATION_CONFIRMED;
                    case ConsultationEvent.NotKnownTold _ -> Action.NOT_KNOWN_TOLD;
                    case ConsultationEvent.RecommendationsHandedOver _ -> Action.HANDED_OVER;
                    case ConsultationEvent.StatementRecorded _ -> Action.STATEMENT_RECORDED;
                    case ConsultationEvent.StatementDelivered _ -> Action.STATEMENT_DELIVERED;
                    case ConsultationEvent.ClosedOut _ -> Action.CLOSED_OUT;
                    case ConsultationEvent.Answered _ -> Action.ANSWERED;
                    case ConsultationEvent.OutcomeRecorded _ -> Action.OUTCOME_RECORDED;
                    case ConsultationEvent.Closed _ -> Action.CLOSED;
                    case ConsultationEvent.Decided _,
                            ConsultationEvent.Scheduled _,
                            ConsultationEvent.Unscheduled _,
                            ConsultationEvent.Opened _,
                            ConsultationEvent.TeamFormed _,
                            ConsultationEvent.TeamDissolved _,
                            ConsultationEvent.FollowUpCameDue _,
                            ConsultationEvent.FollowUpLapsed _,
                            ConsultationEvent.CloseOutAwaited _,
                            ConsultationEvent.DraftWarned _,
                            ConsultationEvent.DraftExpired _,
                            ConsultationEvent.ContentDropped _,
                            ConsultationEvent.Erased _ ->
                        throw new IllegalStateException(
                                "no person does this: " + events.getFirst().getClass());
                };
    }
}
