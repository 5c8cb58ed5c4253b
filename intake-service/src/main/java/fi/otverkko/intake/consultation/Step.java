package fi.otverkko.intake.consultation;

import static fi.otverkko.intake.consultation.Transition.by;
import static fi.otverkko.intake.consultation.Transition.heard;
import static fi.otverkko.intake.consultation.Transition.inTime;
import static fi.otverkko.platform.kernel.Role.EXPERT;
import static fi.otverkko.platform.kernel.Role.GROUP_CHAIR;
import static fi.otverkko.platform.kernel.Role.GROUP_SECRETARY;
import static fi.otverkko.platform.kernel.Role.OT_COORDINATOR;
import static fi.otverkko.platform.kernel.Role.PROFESSIONAL;

import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Progress.State;
import java.util.Set;

/// The table of a consultation's life: what can be done with it or told of it, from which states, and where to. The
/// rules ask it ([Consultation#begins]), `docs/states.md` is written from it, and a test walks every state with every
/// step. Source: domain §8.1 with the repairs at the head of §8; INT-07, -09, -10.
public enum Step {
    FILL_IN(by(Part.REQUESTER, PROFESSIONAL)
            .or(Part.TRANSCRIBER, GROUP_SECRETARY)
            .on("PUT /response")
            .from(State.DRAFT, State.RETURNED)),
    FILL_SECTION(by(Part.REQUESTER, PROFESSIONAL)
            .or(Part.TRANSCRIBER, GROUP_SECRETARY)
            .on("PUT /response/{section}")
            .from(State.DRAFT, State.RETURNED)
            .guard("nobody else wrote to this section")),
    MOVE_FORM(by(Part.REQUESTER, PROFESSIONAL)
            .or(Part.TRANSCRIBER, GROUP_SECRETARY)
            .on("POST /form-version")
            .from(State.DRAFT, State.RETURNED)),
    SUBMIT(by(Part.REQUESTER, PROFESSIONAL)
            .or(Part.TRANSCRIBER, GROUP_SECRETARY)
            .on("POST /submission")
            .from(State.DRAFT, State.RETURNED)
            .to(State.SUBMITTED)
            .done(State.SUBMITTED)
            .guard("every required answer, nothing that identifies")
            .tells("intake.consultation-submitted.v1")),
    EXPIRE(inTime("30 days after the last writing").from(State.DRAFT).to(State.EXPIRED)),
    WITHDRAW(by(Part.REQUESTER, PROFESSIONAL)
            .or(Part.TRANSCRIBER, GROUP_SECRETARY)
            .on("POST /withdrawal")
            .from(
                    State.DRAFT,
                    State.SUBMITTED,
                    State.IN_CHECK,
                    State.RETURNED,
                    State.ACCEPTED,
                    State.SCREENED,
                    State.SCHEDULED)
            .to(State.WITHDRAWN)
            .done(State.WITHDRAWN)
            .tells("intake.consultation-withdrawn.v1")),
    REOPEN(by(Part.REQUESTER, PROFESSIONAL)
            .or(Part.STAFF, OT_COORDINATOR)
            .on("POST /reopening")
            .from(State.ANSWERED, State.FOLLOW_UP, State.CLOSED)
            .to(State.SUBMITTED)
            .guard("a reason; the content is not erased")
            .tells("intake.consultation-submitted.v1")),

    CHECK(by(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /check")
            .from(State.SUBMITTED)
            .to(State.IN_CHECK)
            .done(State.IN_CHECK)),
    ACCEPT(by(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /acceptance")
            .from(State.IN_CHECK)
            .to(State.ACCEPTED)
            .done(State.ACCEPTED, State.SCREENED, State.SCHEDULED, State.IN_CONSULTATION)
            .tells("intake.consultation-accepted.v1")),
    RETURN(by(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /return")
            .from(State.IN_CHECK)
            .to(State.RETURNED)
            .done(State.RETURNED)
            .guard("what is missing")
            .tells("intake.consultation-returned.v1")),
    REDIRECT(by(Part.SECRETARY, GROUP_SECRETARY)
            .or(Part.STAFF, OT_COORDINATOR)
            .on("POST /redirection")
            .from(State.IN_CHECK, State.ACCEPTED, State.SCREENED)
            .to(State.REDIRECTED)
            .done(State.REDIRECTED)
            .guard("where to, and why")
            .tells("intake.consultation-redirected.v1")),
    MERGE(by(Part.SECRETARY, GROUP_SECRETARY)
            .or(Part.STAFF, OT_COORDINATOR)
            .on("POST /merger")
            .from(State.SUBMITTED, State.IN_CHECK, State.RETURNED, State.ACCEPTED, State.SCREENED)
            .to(State.MERGED)
            .done(State.MERGED)
            .guard("the other was begun earlier and has not ended")
            .tells("intake.consultation-merged.v1")),
    DECLINE(by(Part.STAFF, OT_COORDINATOR)
            .on("POST /declination")
            .from(State.IN_CHECK, State.ACCEPTED)
            .to(State.DECLINED)
            .done(State.DECLINED)
            .guard("a person decided level NO for this round")
            .tells("intake.consultation-declined.v1")),
    ESCALATE(by(Part.STAFF, OT_COORDINATOR)
            .or(Part.GRANTED, GROUP_CHAIR)
            .on("POST /escalation")
            .from(
                    State.SUBMITTED,
                    State.IN_CHECK,
                    State.RETURNED,
                    State.ACCEPTED,
                    State.SCREENED,
                    State.SCHEDULED,
                    State.IN_CONSULTATION)
            .guard("urgency U0 or U1 was decided for this round")
            .tells("intake.consultation-escalated.v1")),

    HEAR_GOES_ON(heard("triage.screening-decided.v1", "level YES or NOT_ASSESSED, of this round")
            .from(State.ACCEPTED)
            .to(State.SCREENED)),
    HEAR_WAITS(heard("triage.screening-decided.v1", "level TALK or NO, of this round")
            .from(State.SCREENED)
            .to(State.ACCEPTED)),
    HEAR_SCHEDULED(
            heard("network.consultation-scheduled.v1", "").from(State.SCREENED).to(State.SCHEDULED)),
    HEAR_UNSCHEDULED(heard("network.consultation-unscheduled.v1", "of the meeting it is on")
            .from(State.SCHEDULED)
            .to(State.SCREENED)),
    HEAR_OPENED(heard("network.item-opened.v1", "in the meeting it is on")
            .from(State.SCHEDULED)
            .to(State.IN_CONSULTATION)),

    ASK_WRITTEN(by(Part.STAFF, OT_COORDINATOR)
            .on("POST /written-answer")
            .from(State.SCREENED)
            .guard("whoever is asked did not ask")
            .tells("intake.written-answer-asked.v1")),
    DRAFT_WRITTEN(by(Part.STAFF, OT_COORDINATOR)
            .or(Part.GRANTED, EXPERT, GROUP_CHAIR)
            .on("PUT /written-answer")
            .from(State.SCREENED)
            .guard("one was asked for")),
    CHECK_WRITTEN(by(Part.SECRETARY, GROUP_SECRETARY)
            .or(Part.STAFF, OT_COORDINATOR)
            .or(Part.GRANTED, GROUP_CHAIR)
            .on("POST /written-answer/check")
            .from(State.SCREENED)
            .guard("drafted, by another person")),
    SEND_WRITTEN(by(Part.SECRETARY, GROUP_SECRETARY)
            .or(Part.STAFF, OT_COORDINATOR)
            .on("POST /written-answer/sending")
            .from(State.SCREENED)
            .to(State.ANSWERED)
            .done(State.ANSWERED)
            .guard("checked")
            .tells("intake.consultation-answered.v1")),
    CLOSE_WRITTEN(inTime("14 days after an answer in writing")
            .from(State.ANSWERED)
            .to(State.CLOSED)
            .guard("no follow-up question is open")
            .tells("intake.consultation-closed.v1")),

    LET_GUEST_IN(by(Part.GRANTED, GROUP_CHAIR)
            .or(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /guests")
            .from(State.SCHEDULED, State.IN_CONSULTATION)
            .guard("has no part in it; 14 days at most")),
    END_GUEST(by(Part.GRANTED, GROUP_CHAIR)
            .or(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /guests/{guestId}/revocation")
            .from(State.SCHEDULED, State.IN_CONSULTATION)
            .guard("was let in")),

    RECOMMEND(by(Part.REQUESTER, PROFESSIONAL).on("POST /recommendations").from(State.IN_CONSULTATION)),
    TELL_NOT_KNOWN(by(Part.REQUESTER, PROFESSIONAL)
            .on("PUT /not-known")
            .from(State.IN_CONSULTATION, State.ANSWERED, State.FOLLOW_UP)),
    RECORD_STATEMENT(by(Part.GRANTED, GROUP_CHAIR)
            .or(Part.SECRETARY, GROUP_SECRETARY)
            .on("PUT /statement")
            .from(State.IN_CONSULTATION, State.ANSWERED)
            .guard("asked for, or the statutory group hears it; not delivered")),
    DELIVER_STATEMENT(by(Part.GRANTED, GROUP_CHAIR)
            .or(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /statement/delivery")
            .from(State.IN_CONSULTATION, State.ANSWERED)
            .guard("recorded")
            .tells("intake.statement-delivered.v1")),
    ANSWER(by(Part.GRANTED, GROUP_CHAIR)
            .or(Part.SECRETARY, GROUP_SECRETARY)
            .on("POST /answer")
            .from(State.IN_CONSULTATION)
            .to(State.ANSWERED)
            .done(State.ANSWERED, State.FOLLOW_UP, State.CLOSED)
            .guard("every recommendation is confirmed; without any: the reason, and it is CLOSED at once")
            .tells("intake.consultation-answered.v1", "intake.follow-ups-scheduled.v1")),
    FOLLOW_UP(inTime("the day of a follow-up question")
            .from(State.ANSWERED, State.FOLLOW_UP)
            .to(State.FOLLOW_UP)
            .tells("intake.follow-up-due.v1")),
    CLOSE(by(Part.REQUESTER, PROFESSIONAL)
            .on("POST /close-out")
            .from(State.ANSWERED, State.FOLLOW_UP)
            .to(State.CLOSED)
            .done(State.CLOSED)
            .guard("no follow-up question is open")
            .tells("intake.consultation-closed.v1")),
    CLOSE_UNANSWERED(inTime("two weeks after the second reminder of the last question, or after its answer")
            .from(State.ANSWERED, State.FOLLOW_UP)
            .to(State.CLOSED)
            .tells("intake.consultation-closed.v1"));

    @SuppressWarnings("ImmutableEnumChecker") // it copies what it is given
    private final Transition transition;

    Step(Transition transition) {
        this.transition = transition;
    }

    /// Its row in the table.
    public Transition transition() {
        return transition;
    }

    Set<State> from() {
        return transition.from();
    }

    Set<State> done() {
        return transition.done();
    }
}
