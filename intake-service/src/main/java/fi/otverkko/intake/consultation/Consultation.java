package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Grants;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.CloseOutAwaited;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ClosedOut;
import fi.otverkko.intake.consultation.ConsultationEvent.Commented;
import fi.otverkko.intake.consultation.ConsultationEvent.ContentDropped;
import fi.otverkko.intake.consultation.ConsultationEvent.Corrected;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.Disclosed;
import fi.otverkko.intake.consultation.ConsultationEvent.Disputed;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftExpired;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftWarned;
import fi.otverkko.intake.consultation.ConsultationEvent.Erased;
import fi.otverkko.intake.consultation.ConsultationEvent.Escalated;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpLapsed;
import fi.otverkko.intake.consultation.ConsultationEvent.GlassBroken;
import fi.otverkko.intake.consultation.ConsultationEvent.GuestEnded;
import fi.otverkko.intake.consultation.ConsultationEvent.GuestLetIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Merged;
import fi.otverkko.intake.consultation.ConsultationEvent.NotKnownTold;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationsHandedOver;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.consultation.ConsultationEvent.Redirected;
import fi.otverkko.intake.consultation.ConsultationEvent.Reopened;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.ConsultationEvent.Scheduled;
import fi.otverkko.intake.consultation.ConsultationEvent.StatementDelivered;
import fi.otverkko.intake.consultation.ConsultationEvent.StatementRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamDissolved;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamFormed;
import fi.otverkko.intake.consultation.ConsultationEvent.Unscheduled;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenAsked;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenChecked;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenDrafted;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenSent;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.course.Course;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.WrittenAnswers;
import fi.otverkko.intake.recommendation.Recommendations;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.retention.Retention;
import fi.otverkko.intake.statement.Statements;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One consultation: everything about it but who it is about.
///
/// [#evolve] says what is true after something happened. What may happen is decided where it is asked for:
/// `request.Requesting`, `handling.Handling`, `answer.Answering`; all of them pure.
public record Consultation(
        String id,
        Opening opening,
        Response response,
        Progress progress,
        Grants grants,
        Recommendations recommendations,
        Retention retention,
        Course course,
        WrittenAnswers written,
        Statements statements) {

    /// When a grant opens the case: neither before it is accepted nor once nothing more is awaited.
    public static final Set<State> UNDERWAY = Set.of(
            State.ACCEPTED, State.SCREENED, State.SCHEDULED, State.IN_CONSULTATION, State.ANSWERED, State.FOLLOW_UP);

    /// When a guest may read: while the item is on an agenda and not answered.
    public static final Set<State> HEARD = Set.of(State.SCHEDULED, State.IN_CONSULTATION);

    /// What somebody is in a case; a role alone is nothing.
    public enum Part {
        REQUESTER,
        /// The secretary who writes a request down that came by secure mail or phone.
        TRANSCRIBER,
        /// The coordinator of the area.
        STAFF,
        /// The secretary of the group on whose agenda it is; before it is on one, every secretary of the area.
        SECRETARY,
        /// Let in by network for a time: experts and the chair.
        GRANTED,
        /// From elsewhere, let in by the chair or the secretary for one item, for a time and for reading only.
        GUEST,
        /// Let in by herself, in an emergency, for a few hours and for reading only.
        GLASS
    }

    /// As it is at the beginning.
    ///
    /// @param response on which form, with what is known already
    public static Consultation begun(String id, Opening opening, Response response) {
        return new Consultation(
                id,
                opening,
                response,
                Progress.BEGUN,
                Grants.NONE,
                Recommendations.NONE,
                Retention.from(opening.createdAt()),
                Course.NONE,
                WrittenAnswers.NONE,
                Statements.NONE);
    }

    public State state() {
        return progress.state();
    }

    /// The parts that somebody has in this case at that moment; empty if it does not exist for them.
    public Set<Part> partsOf(Actor actor, Instant at) {
        var parts = EnumSet.noneOf(Part.class);
        if (actor.hasAny(Role.PROFESSIONAL)
                && actor.subject().equals(opening.requester().subjectId())) {
            parts.add(Part.REQUESTER);
        }
        if (actor.hasAny(Role.GROUP_SECRETARY) && actor.subject().equals(opening.transcriber())) {
            parts.add(Part.TRANSCRIBER);
        }
        if (actor.hasAny(Role.OT_COORDINATOR) && state() != State.DRAFT) {
            parts.add(Part.STAFF);
        }
        if (actor.hasAny(Role.GROUP_SECRETARY) && state() != State.DRAFT && isFor(actor.subject())) {
            parts.add(Part.SECRETARY);
        }
        if (UNDERWAY.contains(state())
                && actor.hasAny(Role.EXPERT, Role.GROUP_CHAIR)
                && grants.holds(actor.subject(), at)) {
            parts.add(Part.GRANTED);
        }
        if (HEARD.contains(state())
                && actor.hasAny(Role.EXPERT, Role.PROFESSIONAL)
                && grants.guests().hold(actor.subject(), at)) {
            parts.add(Part.GUEST);
        }
        if (parts.isEmpty() && standsIn(actor) && grants.brokenBy(actor.subject(), at)) {
            parts.add(Part.GLASS);
        }
        return parts;
    }

    private boolean isFor(String secretary) {
        var own = progress.secretary();
        return own == null || own.equals(secretary);
    }

    /// Whoever may have to stand in for a secretary in an emergency. A system administrator never does.
    static boolean standsIn(Actor actor) {
        return actor.hasAny(Role.GROUP_CHAIR, Role.EXPERT_COORDINATOR);
    }

    /// Lets in those who have a part in the case.
    ///
    /// @throws Refusal.Unknown  `consultation-unknown` unless somebody has one of these parts
    /// @throws Refusal.Conflict `consultation-state` for a transcriber who is to have it as a secretary later
    public void requirePart(Actor actor, Instant at, Part... wanted) {
        var parts = partsOf(actor, at);
        if (List.of(wanted).stream().noneMatch(parts::contains)) {
            // who transcribes is a secretary as well, once it is sent
            boolean later = state() == State.DRAFT && List.of(wanted).contains(Part.SECRETARY);
            throw parts.contains(Part.TRANSCRIBER) && later
                    ? new Refusal.Conflict("consultation-state", state())
                    : unknown();
        }
    }

    /// Whether a step is to be done now, by the table of its life.
    ///
    /// @return false if it is so already
    /// @throws Refusal.Conflict `consultation-state` in a state in which it is neither possible nor done
    public boolean begins(Step step) {
        if (step.from().contains(state())) {
            return true;
        }
        if (step.done().contains(state())) {
            return false;
        }
        throw new Refusal.Conflict("consultation-state", state());
    }

    /// Goes on only in some states.
    ///
    /// @throws Refusal.Conflict `consultation-state` unless it stands in one of these states
    public void requireState(State... wanted) {
        if (!progress.in(wanted)) {
            throw new Refusal.Conflict("consultation-state", state());
        }
    }

    /// The same answer to "there is none" and to "you have no part in it".
    public static Refusal unknown() {
        return new Refusal.Unknown("consultation-unknown");
    }

    /// Applies what happened; knows no rules and refuses nothing.
    public Consultation evolve(ConsultationEvent event) {
        return switch (event) {
            case FilledIn e -> with(e.response()).with(retention.restingSince(e.at()));
            case Submitted e ->
                with(response.sent(e.dropped(), e.kept(), e.accepted())).with(progress.submitted(e.at()));
            case Withdrawn e ->
                with(progress.to(State.WITHDRAWN))
                        .with(course.ended(e.reasonCode() == null ? null : new End(e.reasonCode(), null)))
                        .with(retention.restingSince(e.at()));
            case CheckStarted e -> with(progress.to(State.IN_CHECK)).with(course.checkedBy(e.by()));
            case Accepted _ -> with(progress.accept());
            case Returned e -> with(progress.returned(e.note()));
            case Declined e -> with(progress.declined(e.note())).with(retention.restingSince(e.at()));
            case Redirected e ->
                with(progress.redirected(e.note()))
                        .with(course.ended(e.where()))
                        .with(retention.restingSince(e.at()));
            case Merged e ->
                with(progress.to(State.MERGED)).with(course.ended(e.into())).with(retention.restingSince(e.at()));
            case Reopened e ->
                with(progress.reopened(e.note(), e.at()))
                        .with(course.again())
                        .with(Grants.NONE)
                        .with(recommendations.reopened());
            case Escalated e -> with(course.escalated(e.escalation()));
            case WrittenAsked e ->
                with(written.asked(e.answer())).with(grants.with("written." + progress.round(), e.grant()));
            case WrittenDrafted e -> with(written.drafted(e.text(), e.by()));
            case WrittenChecked e -> with(written.checked(e.by()));
            case WrittenSent e ->
                with(progress.to(State.ANSWERED)).with(written.sent(e.at())).with(course.calmed());
            case Decided e -> decided(progress.decided(e.decision()));
            case Scheduled e -> with(progress.scheduled(e.slot())).with(seen(e));
            case Unscheduled e -> unscheduled(e);
            case Opened e -> with(progress.opened(e.meetingId()));
            case TeamFormed e -> with(grants.with(e.caseTeamId(), e.grant()));
            case TeamDissolved e -> with(grants.ended(e.caseTeamId(), e.at()));
            case Disclosed _ -> this;
            case GlassBroken e -> with(grants.broken(e.subject(), e.grant()));
            case GuestLetIn e -> with(grants.with(grants.guests().with(e.guest())));
            case GuestEnded e -> with(grants.with(grants.guests().ended(e.subject(), e.at())));
            case Recorded e -> with(recommendations.recorded(e.recommendation()));
            case Corrected e -> with(recommendations.corrected(e.recommendation()));
            case Disputed e -> with(recommendations.disputed(e.recommendationId(), e.reason()));
            case Commented e -> with(recommendations.commented(e.recommendationId(), e.comment()));
            case RecommendationConfirmed e -> with(recommendations.confirmed(e.recommendationId(), e.confirmed()));
            case NotKnownTold e -> with(recommendations.notKnown(e.text()));
            case Answered e ->
                with(progress.to(State.ANSWERED))
                        .with(recommendations.answered(e.on(), e.noneBecause()))
                        .with(course.calmed())
                        .withoutGuests(e.at());
            case StatementRecorded e -> with(statements.recorded(e.statement()));
            case StatementDelivered e -> with(statements.delivered(e.at()));
            case RecommendationsHandedOver e -> with(recommendations.handedOver(e.handover()));
            case FollowUpCameDue e ->
                with(progress.to(State.FOLLOW_UP)).with(recommendations.asked(e.followUpId(), e.number(), e.nextOn()));
            case FollowUpLapsed e -> with(recommendations.lapsed(e.followUpId()));
            case OutcomeRecorded e -> with(recommendations.outcome(e.followUpId(), e.result()));
            case CloseOutAwaited e -> with(recommendations.awaitingCloseOut(e.until()));
            case ClosedOut e -> with(recommendations.closedOut(e.closeOut()));
            case Closed e ->
                with(progress.to(State.CLOSED)).with(recommendations.closed()).with(retention.restingSince(e.at()));
            case DraftWarned _ -> with(retention.withWarning());
            case DraftExpired e ->
                withoutContent()
                        .with(progress.to(State.EXPIRED))
                        .with(retention.restingSince(e.at()).withoutContent());
            case ContentDropped _ -> withoutContent().with(retention.withoutContent());
            case Erased e -> with(retention.erased(e.at()));
        };
    }

    /// What is found not to be urgent after all goes past nobody.
    private Consultation decided(Progress now) {
        return now.urgent() ? with(now) : with(now).with(course.calmed());
    }

    private Consultation unscheduled(Unscheduled event) {
        var at = event.at();
        var before = progress.slot();
        var next = with(progress.unscheduled(event.meetingId(), at)).with(grants.ended(event.meetingId(), at));
        return before != null && before.meetingId().equals(event.meetingId()) ? next.withoutGuests(at) : next;
    }

    /// Guests come for one item and go with it.
    private Consultation withoutGuests(Instant at) {
        return with(grants.with(grants.guests().ended(at)));
    }

    /// A new place on an agenda ends what the place before had granted.
    private Grants seen(Scheduled event) {
        var before = progress.slot();
        var granted = grants.with(event.slot().meetingId(), event.grant());
        return before == null || before.meetingId().equals(event.slot().meetingId())
                ? granted
                : granted.ended(before.meetingId(), event.slot().scheduledAt())
                        .with(grants.guests().ended(event.slot().scheduledAt()));
    }

    /// What remains is that there was a case, who asked, and how it ended: no answer, text, grant or measure.
    private Consultation withoutContent() {
        return new Consultation(
                id,
                opening,
                response.withoutAnswers(),
                progress.withoutNote(),
                Grants.NONE,
                Recommendations.NONE,
                retention,
                course,
                written.withoutText(),
                Statements.NONE);
    }

    private Consultation with(Response next) {
        return new Consultation(
                id, opening, next, progress, grants, recommendations, retention, course, written, statements);
    }

    private Consultation with(Progress next) {
        return new Consultation(
                id, opening, response, next, grants, recommendations, retention, course, written, statements);
    }

    private Consultation with(Grants next) {
        return new Consultation(
                id, opening, response, progress, next, recommendations, retention, course, written, statements);
    }

    private Consultation with(Recommendations next) {
        return new Consultation(id, opening, response, progress, grants, next, retention, course, written, statements);
    }

    private Consultation with(Retention next) {
        return new Consultation(
                id, opening, response, progress, grants, recommendations, next, course, written, statements);
    }

    private Consultation with(WrittenAnswers next) {
        return new Consultation(
                id, opening, response, progress, grants, recommendations, retention, course, next, statements);
    }

    private Consultation with(Statements next) {
        return new Consultation(
                id, opening, response, progress, grants, recommendations, retention, course, written, next);
    }

    private Consultation with(Course next) {
        return new Consultation(
                id, opening, response, progress, grants, recommendations, retention, next, written, statements);
    }

    /// As it is stored: the desk learns what happened and when.
    Consultation told(List<String> what, Consultation before, Instant at) {
        return with(course.told(what.stream(), state() != before.state(), at));
    }
}
