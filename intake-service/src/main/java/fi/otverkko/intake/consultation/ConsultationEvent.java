package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.access.Guest;
import fi.otverkko.intake.combination.AcceptedCombination;
import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.consultation.Progress.Slot;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.Course.Escalation;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.Comment;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.HandedOver;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.privacy.uselog.Use.Disclosure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to a [Consultation]. Private to intake: what others may know is decided in
/// [ConsultationMessages].
public sealed interface ConsultationEvent {

    record FilledIn(Response response, Instant at) implements ConsultationEvent {}

    /// Sent to be checked.
    ///
    /// @param dropped linkIds of what was answered but is not asked, as the other answers are
    /// @param kept    places in the texts that the requester left against the scan
    /// @param accepted combinations of answers for which she answers; null where none warned
    record Submitted(
            List<String> dropped, List<Kept> kept, @Nullable AcceptedCombination accepted, Instant at)
            implements ConsultationEvent {

        /// Where no combination warned.
        public Submitted(List<String> dropped, List<Kept> kept, Instant at) {
            this(dropped, kept, null, at);
        }
    }

    /// Taken back by the requester.
    ///
    /// @param reasonCode null if none was given
    record Withdrawn(@Nullable String reasonCode, Instant at) implements ConsultationEvent {}

    /// Somebody took it to check, or took the check over.
    ///
    /// @param by subject id
    record CheckStarted(String by) implements ConsultationEvent {}

    record Accepted(Instant at) implements ConsultationEvent {}

    record Returned(Note note, Instant at) implements ConsultationEvent {}

    record Declined(Note note, Instant at) implements ConsultationEvent {}

    /// Belongs elsewhere.
    ///
    /// @param where the kind of place, and which
    record Redirected(Note note, End where, Instant at) implements ConsultationEvent {}

    /// Ends, because the one at `into.place` asks the same.
    record Merged(End into, Instant at) implements ConsultationEvent {}

    /// Another round is asked for.
    record Reopened(Note note, Instant at) implements ConsultationEvent {}

    record Escalated(Escalation escalation) implements ConsultationEvent {}

    /// Somebody is asked to answer in writing, and may read the case for it.
    record WrittenAsked(WrittenAnswer answer, Grant grant) implements ConsultationEvent {}

    /// A draft, or another one.
    ///
    /// @param by subject id
    record WrittenDrafted(SealedText text, String by) implements ConsultationEvent {}

    /// Another person than the drafter approved it.
    ///
    /// @param by subject id
    record WrittenChecked(String by) implements ConsultationEvent {}

    /// The requester can read it.
    record WrittenSent(Instant at) implements ConsultationEvent {}

    /// Triage said so.
    record Decided(Decision decision) implements ConsultationEvent {}

    /// Network said so; `grant` is for those who may read the case for this item.
    record Scheduled(Slot slot, Grant grant) implements ConsultationEvent {}

    /// Network said that the meeting is cancelled, or moved to a day that is too late.
    record Unscheduled(String meetingId, Instant at) implements ConsultationEvent {}

    record Opened(String meetingId) implements ConsultationEvent {}

    record TeamFormed(String caseTeamId, Grant grant) implements ConsultationEvent {}

    record TeamDissolved(String caseTeamId, Instant at) implements ConsultationEvent {}

    /// Somebody opened the case for herself in an emergency.
    ///
    /// @param reason a code
    record GlassBroken(String subject, Grant grant, String reason) implements ConsultationEvent {}

    /// Somebody from elsewhere was let into the item.
    record GuestLetIn(Guest guest) implements ConsultationEvent {}

    /// The chair or the secretary took it back.
    ///
    /// @param subject subject id of the guest
    record GuestEnded(String subject, Instant at) implements ConsultationEvent {}

    /// Something of the case was given to somebody outside. Nothing changes by it; the use log tells of it.
    ///
    /// @param basis why it may, a code
    record Disclosed(String basis, Disclosure disclosure) implements ConsultationEvent {}

    record Recorded(Recommendation recommendation) implements ConsultationEvent {}

    /// Written anew by the requester, with the same id.
    record Corrected(Recommendation recommendation) implements ConsultationEvent {}

    record Disputed(String recommendationId, SealedText reason) implements ConsultationEvent {}

    /// An expert of the group said something of it.
    record Commented(String recommendationId, Comment comment) implements ConsultationEvent {}

    record RecommendationConfirmed(String recommendationId, Confirmed confirmed) implements ConsultationEvent {}

    /// The requester wrote down what the group did not know, or anew.
    record NotKnownTold(SealedText text) implements ConsultationEvent {}

    /// The recommendations can be read.
    ///
    /// @param on the day in Europe/Helsinki
    record Answered(@Nullable SealedText noneBecause, LocalDate on, Instant at) implements ConsultationEvent {}

    /// The statement was written down, or anew.
    record StatementRecorded(Statement statement) implements ConsultationEvent {}

    /// The requester can read the statement; it does not change any more.
    record StatementDelivered(Instant at) implements ConsultationEvent {}

    /// All recommendations were taken to the county's own system.
    record RecommendationsHandedOver(HandedOver handover) implements ConsultationEvent {}

    /// A question was asked.
    ///
    /// @param number 1 on its day, one more with each reminder
    /// @param nextOn when it is asked again, or nobody waits any longer
    record FollowUpCameDue(String followUpId, int number, LocalDate nextOn) implements ConsultationEvent {}

    /// Nobody waits for this answer any longer.
    record FollowUpLapsed(String followUpId) implements ConsultationEvent {}

    record OutcomeRecorded(String followUpId, Result result) implements ConsultationEvent {}

    /// Every question is answered or lapsed.
    ///
    /// @param until the day on which the system closes without the requester's last word
    record CloseOutAwaited(LocalDate until) implements ConsultationEvent {}

    record ClosedOut(CloseOut closeOut) implements ConsultationEvent {}

    record Closed(Instant at) implements ConsultationEvent {}

    /// Whoever writes the draft is told that it goes soon.
    record DraftWarned(LocalDate expiresOn) implements ConsultationEvent {}

    /// Nobody has written to the draft for as long as drafts are kept; its content goes.
    record DraftExpired(Instant at) implements ConsultationEvent {}

    /// The time for which the content is kept is over; it goes from the document.
    record ContentDropped(Instant at) implements ConsultationEvent {}

    /// The key of the case is destroyed: no copy of the document opens any more with the keys of today.
    record Erased(Instant at) implements ConsultationEvent {}
}
