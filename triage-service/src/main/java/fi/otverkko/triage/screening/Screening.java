package fi.otverkko.triage.screening;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.triage.screen.Answers;
import fi.otverkko.triage.screen.Proposal;
import fi.otverkko.triage.screening.Decision.Reason;
import fi.otverkko.triage.screening.ScreeningEvent.Closed;
import fi.otverkko.triage.screening.ScreeningEvent.Decided;
import fi.otverkko.triage.screening.ScreeningEvent.Proposed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The screening of one submission: answers and proposal never change, a person decides, a talk leads
/// to a further decision, and the consultation's own fate closes it.
///
/// @param round           which submission of the consultation
/// @param closure         why it is closed; there exactly in state `CLOSED`
/// @param criteriaVersion with [#criteriaHash] the criteria that the proposal follows from
/// @param submittedAt     when the answers were sent
/// @param decisions       oldest first
record Screening(
        String id,
        String consultationId,
        int round,
        State state,
        @Nullable Closure closure,
        Answers answers,
        Proposal proposal,
        String criteriaVersion,
        String criteriaHash,
        Instant submittedAt,
        Instant proposedAt,
        List<Decision> decisions) {

    enum State {
        /// Waits for a person.
        PROPOSED,
        /// A person wants to talk first and will decide again.
        IN_TALK,
        DECIDED,
        CLOSED
    }

    /// Why nobody needs to decide any more.
    enum Closure {
        WITHDRAWN,
        DECLINED,
        RETURNED,
        /// The consultation was submitted again: the next round's screening counts.
        SUPERSEDED
    }

    Screening {
        decisions = List.copyOf(decisions);
    }

    static Screening from(Proposed event) {
        return new Screening(
                event.id(),
                event.consultationId(),
                event.round(),
                State.PROPOSED,
                null,
                event.answers(),
                event.proposal(),
                event.criteriaVersion(),
                event.criteriaHash(),
                event.submittedAt(),
                event.at(),
                List.of());
    }

    /// A person decides.
    ///
    /// @param addons what the criteria add to this choice
    /// @param by     subject id
    /// @return empty if it is decided so already
    /// @throws Refusal.Conflict `screening-closed`, `screening-decided`
    /// @throws Refusal.Invalid  `decision-reason-missing`, `decision-reason-unneeded`
    List<ScreeningEvent> decide(Choice choice, List<String> addons, @Nullable Reason reason, String by, Instant at) {
        if (state == State.CLOSED) {
            throw new Refusal.Conflict("screening-closed");
        }
        if (state == State.DECIDED) {
            var last = decisions.getLast();
            if (last.choice().equals(choice) && last.reason() == reason) {
                return List.of();
            }
            throw new Refusal.Conflict("screening-decided");
        }
        boolean differs = !choice.equals(Choice.of(proposal));
        if (differs && reason == null) {
            throw new Refusal.Invalid("decision-reason-missing");
        }
        if (!differs && reason != null) {
            throw new Refusal.Invalid("decision-reason-unneeded");
        }
        var decision = new Decision(decisions.size() + 1, choice, addons, differs, reason, by, at);
        return List.of(new Decided(id, consultationId, round, decision));
    }

    /// The consultation went another way; empty if that is known already.
    List<ScreeningEvent> close(Closure why) {
        return state == State.CLOSED ? List.of() : List.of(new Closed(id, why));
    }

    Screening evolve(ScreeningEvent event) {
        return switch (event) {
            case Proposed it -> from(it);
            case Decided it -> {
                var next = it.decision().choice().level() == Choice.Level.TALK ? State.IN_TALK : State.DECIDED;
                yield with(
                        next,
                        closure,
                        Stream.concat(decisions.stream(), Stream.of(it.decision()))
                                .toList());
            }
            case Closed it -> with(State.CLOSED, it.why(), decisions);
        };
    }

    /// What holds now: the latest decision, or what is proposed.
    Choice current() {
        return decisions.isEmpty() ? Choice.of(proposal) : decisions.getLast().choice();
    }

    private Screening with(State state, @Nullable Closure closure, List<Decision> decisions) {
        return new Screening(
                id,
                consultationId,
                round,
                state,
                closure,
                answers,
                proposal,
                criteriaVersion,
                criteriaHash,
                submittedAt,
                proposedAt,
                decisions);
    }
}
