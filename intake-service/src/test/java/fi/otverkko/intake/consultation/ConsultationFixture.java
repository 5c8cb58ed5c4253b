package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ClosedOut;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftExpired;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.Merged;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.consultation.ConsultationEvent.Redirected;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.ConsultationEvent.Scheduled;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.Opening.IdentityMode;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.consultation.Opening.Requester;
import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.consultation.Progress.Slot;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.CloseOut.ChangedPlan;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Consultations at hand for rule tests.
public final class ConsultationFixture {

    public static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
    public static final String REQUESTER = "requester";
    public static final String SECRETARY = "secretary";
    public static final String CHAIR = "chair";
    public static final String MEETING = "meeting";
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    public static final SealedText SEALED = new SealedText(new byte[] {1, 2, 3});
    public static final Note NOTE = new Note("OTHER", SEALED);

    /// The requester's last word, in the case that is closed.
    public static final CloseOut LAST_WORD = new CloseOut(ChangedPlan.YES, 4, null, NOON);

    private static final Response EMPTY =
            new Response(new Response.Version("pre-information-identified", "1.0"), Map.of(), List.of());

    public static Consultation draft() {
        return Consultation.begun(
                "case",
                new Opening(
                        "OT-7Q4K2M",
                        Kind.CASE,
                        IdentityMode.IDENTIFIED,
                        "fi",
                        new Requester(REQUESTER, "SO", "SOCIAL_WORKER", "UNIT"),
                        Opening.Safety.UNKNOWN,
                        NOON),
                EMPTY);
    }

    public static Response filledIn() {
        return EMPTY.with("A", new Answers(Map.of("A1", List.of("UNKNOWN"), "A2", List.of("MADE"))))
                .with("E", new Answers(Map.of("E2", List.of(SEALED))));
    }

    /// A live one that was begun before the others.
    public static Consultation earlier() {
        var opening = draft().opening();
        return after(
                Consultation.begun(
                        "earlier",
                        new Opening(
                                "OT-7Q4K2N",
                                opening.kind(),
                                opening.identityMode(),
                                opening.language(),
                                opening.requester(),
                                opening.safety(),
                                NOON.minusSeconds(60)),
                        EMPTY),
                new FilledIn(filledIn(), NOON),
                new Submitted(List.of(), List.of(), NOON));
    }

    public static Consultation submitted() {
        return after(draft(), new FilledIn(filledIn(), NOON), new Submitted(List.of(), List.of(), NOON));
    }

    public static Consultation inCheck() {
        return after(submitted(), new CheckStarted(SECRETARY));
    }

    public static Consultation accepted() {
        return after(inCheck(), new Accepted(NOON));
    }

    public static Consultation inConsultation() {
        return after(accepted(), decided(1, "YES", NOON), scheduled(MEETING, NOON), new Opened(MEETING));
    }

    public static Decided decided(int round, String level, Instant at) {
        return new Decided(new Decision(round, level, "U3", "M_CASE_TEAM", List.of("T6_NEPSY"), List.of(), at));
    }

    public static Scheduled scheduled(String meeting, Instant at) {
        return new Scheduled(
                new Slot(meeting, "group", SECRETARY, NOON.plusSeconds(86_400), false, at),
                new Grant(Set.of(CHAIR), at, NOON.plusSeconds(1_000_000)));
    }

    /// One that came into this state by the usual way, with nothing else about it.
    public static Consultation in(State state) {
        var filledIn = new FilledIn(filledIn(), NOON);
        return switch (state) {
            case DRAFT -> after(draft(), filledIn);
            case EXPIRED -> after(draft(), filledIn, new DraftExpired(NOON));
            case SUBMITTED -> submitted();
            case IN_CHECK -> inCheck();
            case RETURNED -> after(inCheck(), new Returned(NOTE, NOON));
            case ACCEPTED -> accepted();
            case SCREENED -> after(accepted(), decided(1, "YES", NOON));
            case SCHEDULED -> after(accepted(), decided(1, "YES", NOON), scheduled(MEETING, NOON));
            case IN_CONSULTATION -> advised();
            case ANSWERED -> after(advised(), new Answered(null, DAY, NOON));
            case FOLLOW_UP -> {
                var answered = in(State.ANSWERED);
                var first = answered.recommendations().followUps().getFirst();
                yield after(answered, new FollowUpCameDue(first.id(), 1, DAY.plusMonths(4)));
            }
            case CLOSED -> {
                var answered = in(State.ANSWERED);
                for (var question : answered.recommendations().followUps()) {
                    answered = after(
                            answered,
                            new OutcomeRecorded(question.id(), new Result(Outcome.OBSOLETE, null, null, null)));
                }
                yield after(answered, new ClosedOut(LAST_WORD), new Closed(NOON));
            }
            case WITHDRAWN -> after(submitted(), new Withdrawn("SOLVED", NOON));
            case DECLINED -> after(accepted(), decided(1, "NO", NOON), new Declined(NOTE, NOON));
            case REDIRECTED -> after(inCheck(), new Redirected(NOTE, new End("GUIDANCE", null), NOON));
            case MERGED -> after(inCheck(), new Merged(new End("SAME_REQUESTER", "earlier"), NOON));
        };
    }

    /// In consultation, with a confirmed recommendation.
    private static Consultation advised() {
        return after(
                inConsultation(),
                new Recorded(recommendation("r")),
                new RecommendationConfirmed("r", new Confirmed(CHAIR, NOON)));
    }

    public static Recommendation recommendation(String id) {
        return new Recommendation(
                id,
                Recommendation.Type.COOPERATION,
                SEALED,
                SEALED,
                null,
                DAY,
                null,
                Agreed.YES,
                Recommendation.Life.BEGUN);
    }

    public static Consultation after(Consultation consultation, ConsultationEvent... events) {
        var now = consultation;
        for (var event : events) {
            now = now.evolve(event);
        }
        return now;
    }

    private ConsultationFixture() {}
}
