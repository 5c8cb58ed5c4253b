package fi.otverkko.intake.followup;

import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation.HandedOver;
import java.time.Instant;
import java.time.LocalDate;

/// What one can do after the answer. Days are those of Europe/Helsinki.
sealed interface FollowUpCommand {

    record RecordOutcome(String followUpId, Result result, LocalDate today, Asking asking) implements FollowUpCommand {}

    /// The recommendations are in the county's own system.
    record HandOver(HandedOver handover) implements FollowUpCommand {}

    /// The requester's last word.
    record GiveCloseOut(CloseOut closeOut) implements FollowUpCommand {}

    /// A day has come: to ask, to remind, to stop waiting.
    record TellDue(LocalDate today, Instant at, Asking asking) implements FollowUpCommand {}
}
