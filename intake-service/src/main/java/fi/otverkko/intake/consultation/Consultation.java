package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Grants;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.CloseOutAwaited;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ClosedOut;
import fi.otverkko.intake.consultation.ConsultationEvent.ContentDropped;
import fi.otverkko.intake.consultation.ConsultationEvent.Corrected;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.Disputed;
import fi.otverkko.intake.consultation.ConsultationEvent.Disclosed;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftExpired;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftWarned;
import fi.otverkko.intake.consultation.ConsultationEvent.Erased;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpLapsed;
import fi.otverkko.intake.consultation.ConsultationEvent.GlassBroken;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationsHandedOver;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.ConsultationEvent.Scheduled;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamDissolved;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamFormed;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.recommendation.Recommendations;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.retention.Retention;
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
        Retention retention) {

    /// When a grant opens the case: neither before it is accepted nor once nothing more is awaited.
    static final Set<State> UNDERWAY = Set.of(
            State.ACCEPTED, State.SCREENED, State.SCHEDULED, State.IN_CONSULTATION, State.ANSWERED, State.FOLLOW_UP);

    /// What somebody is in a case; a role alone is nothing.
    public enum Part {
        REQUESTER,
        /// The secretary or the coordinator of the area.
        STAFF,
        /// Let in by network for a time: experts and the chair.
        GRANTED,
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
                Retention.from(opening.createdAt()));
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
        if (actor.hasAny(Role.GROUP_SECRETARY, Role.OT_COORDINATOR) && state() != State.DRAFT) {
            parts.add(Part.STAFF);
        }
        if (UNDERWAY.contains(state())
                && actor.hasAny(Role.EXPERT, Role.GROUP_CHAIR)
                && grants.holds(actor.subject(), at)) {
            parts.add(Part.GRANTED);
        }
        if (parts.isEmpty() && standsIn(actor) && grants.brokenBy(actor.subject(), at)) {
            parts.add(Part.GLASS);
        }
        return parts;
    }

    /// Whoever may have to stand in for a secretary in an emergency. A system administrator never does.
    static boolean standsIn(Actor actor) {
        return actor.hasAny(Role.GROUP_CHAIR, Role.EXPERT_COORDINATOR);
    }

    /// Lets in those who have a part in the case.
    ///
    /// @throws Refusal.Unknown `consultation-unknown` unless somebody has one of these parts
    public void requirePart(Actor actor, Instant at, Part... wanted) {
        var parts = partsOf(actor, at);
        if (List.of(wanted).stream().noneMatch(parts::contains)) {
            throw unknown();
        }
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
            case Submitted e -> with(response.sent(e.dropped(), e.kept())).with(progress.submitted(e.at()));
            case Withdrawn e -> with(progress.to(State.WITHDRAWN)).with(retention.restingSince(e.at()));
            case CheckStarted _ -> with(progress.to(State.IN_CHECK));
            case Accepted _ -> with(progress.accept());
            case Returned e -> with(progress.returned(e.note()));
            case Declined e -> with(progress.declined(e.note())).with(retention.restingSince(e.at()));
            case Decided e -> with(progress.decided(e.decision()));
            case Scheduled e -> with(progress.scheduled(e.slot())).with(seen(e));
            case Opened e -> with(progress.opened(e.meetingId()));
            case TeamFormed e -> with(grants.with(e.caseTeamId(), e.grant()));
            case TeamDissolved e -> with(grants.ended(e.caseTeamId(), e.at()));
            case Disclosed _ -> this;
            case GlassBroken e -> with(grants.broken(e.subject(), e.grant()));
            case Recorded e -> with(recommendations.recorded(e.recommendation()));
            case Corrected e -> with(recommendations.corrected(e.recommendation()));
            case Disputed e -> with(recommendations.disputed(e.recommendationId(), e.reason()));
            case RecommendationConfirmed e -> with(recommendations.confirmed(e.recommendationId(), e.confirmed()));
            case Answered e ->
                with(progress.to(State.ANSWERED)).with(recommendations.answered(e.on(), e.noneBecause()));
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

    /// A new place on an agenda ends what the place before had granted.
    private Grants seen(Scheduled event) {
        var before = progress.slot();
        var granted = grants.with(event.slot().meetingId(), event.grant());
        return before == null || before.meetingId().equals(event.slot().meetingId())
                ? granted
                : granted.ended(before.meetingId(), event.slot().scheduledAt());
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
                retention);
    }

    private Consultation with(Response next) {
        return new Consultation(id, opening, next, progress, grants, recommendations, retention);
    }

    private Consultation with(Progress next) {
        return new Consultation(id, opening, response, next, grants, recommendations, retention);
    }

    private Consultation with(Grants next) {
        return new Consultation(id, opening, response, progress, next, recommendations, retention);
    }

    private Consultation with(Recommendations next) {
        return new Consultation(id, opening, response, progress, grants, next, retention);
    }

    private Consultation with(Retention next) {
        return new Consultation(id, opening, response, progress, grants, recommendations, next);
    }
}
