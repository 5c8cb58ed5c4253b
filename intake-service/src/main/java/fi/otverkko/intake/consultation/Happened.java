package fi.otverkko.intake.consultation;

import org.jspecify.annotations.Nullable;

/// What the desk is told of an event.
public enum Happened {
    SUBMITTED,
    REOPENED,
    CHECK_STARTED,
    ACCEPTED,
    RETURNED,
    WITHDRAWN,
    REDIRECTED,
    MERGED,
    DECLINED,
    ESCALATED,
    LEVEL_DECIDED,
    SCHEDULED,
    UNSCHEDULED,
    OPENED,
    WRITTEN_ASKED,
    WRITTEN_DRAFTED,
    WRITTEN_CHECKED,
    RECOMMENDED,
    RECOMMENDATION_CORRECTED,
    RECOMMENDATION_DISPUTED,
    RECOMMENDATION_COMMENTED,
    STATEMENT_RECORDED,
    STATEMENT_DELIVERED,
    ANSWERED,
    FOLLOW_UP_DUE,
    OUTCOME_RECORDED,
    CLOSED;

    /// Null for what the desk need not hear of.
    static @Nullable Happened of(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.Submitted _ -> SUBMITTED;
            case ConsultationEvent.Reopened _ -> REOPENED;
            case ConsultationEvent.CheckStarted _ -> CHECK_STARTED;
            case ConsultationEvent.Accepted _ -> ACCEPTED;
            case ConsultationEvent.Returned _ -> RETURNED;
            case ConsultationEvent.Withdrawn _ -> WITHDRAWN;
            case ConsultationEvent.Redirected _ -> REDIRECTED;
            case ConsultationEvent.Merged _ -> MERGED;
            case ConsultationEvent.Declined _ -> DECLINED;
            case ConsultationEvent.Escalated _ -> ESCALATED;
            case ConsultationEvent.Decided _ -> LEVEL_DECIDED;
            case ConsultationEvent.Scheduled _ -> SCHEDULED;
            case ConsultationEvent.Unscheduled _ -> UNSCHEDULED;
            case ConsultationEvent.Opened _ -> OPENED;
            case ConsultationEvent.WrittenAsked _ -> WRITTEN_ASKED;
            case ConsultationEvent.WrittenDrafted _ -> WRITTEN_DRAFTED;
            case ConsultationEvent.WrittenChecked _ -> WRITTEN_CHECKED;
            case ConsultationEvent.WrittenSent _ -> ANSWERED;
            case ConsultationEvent.Recorded _ -> RECOMMENDED;
            case ConsultationEvent.Corrected _ -> RECOMMENDATION_CORRECTED;
            case ConsultationEvent.Disputed _ -> RECOMMENDATION_DISPUTED;
            case ConsultationEvent.Commented _ -> RECOMMENDATION_COMMENTED;
            case ConsultationEvent.StatementRecorded _ -> STATEMENT_RECORDED;
            case ConsultationEvent.StatementDelivered _ -> STATEMENT_DELIVERED;
            case ConsultationEvent.Answered _ -> ANSWERED;
            case ConsultationEvent.FollowUpCameDue _ -> FOLLOW_UP_DUE;
            case ConsultationEvent.OutcomeRecorded _ -> OUTCOME_RECORDED;
            case ConsultationEvent.Closed _ -> CLOSED;
            case ConsultationEvent.FilledIn _,
                    ConsultationEvent.Disclosed _,
                    ConsultationEvent.GlassBroken _,
                    ConsultationEvent.GuestLetIn _,
                    ConsultationEvent.GuestEnded _,
                    ConsultationEvent.TeamFormed _,
                    ConsultationEvent.TeamDissolved _,
                    ConsultationEvent.RecommendationConfirmed _,
                    ConsultationEvent.NotKnownTold _,
                    ConsultationEvent.RecommendationsHandedOver _,
                    ConsultationEvent.FollowUpLapsed _,
                    ConsultationEvent.CloseOutAwaited _,
                    ConsultationEvent.ClosedOut _,
                    ConsultationEvent.DraftWarned _,
                    ConsultationEvent.DraftExpired _,
                    ConsultationEvent.ContentDropped _,
                    ConsultationEvent.Erased _ -> null;
        };
    }
}
