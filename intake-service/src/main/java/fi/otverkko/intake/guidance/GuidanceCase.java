package fi.otverkko.intake.guidance;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.guidance.GuidanceCommand.Close;
import fi.otverkko.intake.guidance.GuidanceCommand.NoteNeed;
import fi.otverkko.intake.guidance.GuidanceCommand.Reopen;
import fi.otverkko.intake.guidance.GuidanceCommand.Reply;
import fi.otverkko.intake.guidance.GuidanceCommand.Take;
import fi.otverkko.intake.guidance.GuidanceCommand.TurnIntoRequest;
import fi.otverkko.intake.guidance.Round.Answer;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One question to the service guidance and what came of it. Source: domain, GUI-01, GUI-03, GUI-06 and §8.
///
/// @param dueAt      by when the answer to the last round is to come
/// @param takenBy    subject id of who answers; null until somebody takes it
/// @param rounds     the question, and each time that it was reopened; 1 to [#MOST_ROUNDS]
/// @param turnedInto the kind of request to which who asked was led
/// @param need       why it counts as a need for development
/// @param since      when a person last did something with it; from then on its text is kept for a time
/// @param erasedAt   when its text was erased: what stays is the proof of it
record GuidanceCase(
        String id,
        Asked asked,
        State state,
        Instant dueAt,
        @Nullable String takenBy,
        List<Round> rounds,
        Opening.@Nullable Kind turnedInto,
        @Nullable Need need,
        Instant since,
        @Nullable Instant erasedAt) {

    /// Source: domain §8, guidance case.
    enum State {
        ASKED,
        TAKEN,
        ANSWERED,
        REOPENED,
        CLOSED,
        TURNED_INTO_REQUEST
    }

    /// Nobody has answered yet.
    static final Set<State> OPEN = Set.of(State.ASKED, State.TAKEN, State.REOPENED);

    /// After so many it is a matter for a talk, not for letters.
    static final int MOST_ROUNDS = 5;

    /// What kind of thing is asked.
    enum About {
        SERVICE,
        LAW,
        WHOM_TO_CALL,
        OTHER
    }

    /// Of services. Source: domain, GUI-03.
    enum Level {
        BASIC,
        SPECIAL,
        DEMANDING
    }

    /// Why a question counts as a need for development. Source: domain, GUI-06.
    enum Need {
        /// Far too long without an answer.
        LATE,
        /// Nobody has an answer to it.
        NO_ANSWER
    }

    /// @param askerId subject id
    record Asked(String askerId, Theme theme, About about, String language, Instant at) {}

    GuidanceCase {
        rounds = List.copyOf(rounds);
    }

    static GuidanceCase asked(String id, Asked asked, SealedText question, List<Kept> kept, Instant dueAt) {
        var first = new Round(question, kept, asked.at(), null);
        return new GuidanceCase(id, asked, State.ASKED, dueAt, null, List.of(first), null, null, asked.at(), null);
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    /// Whether the answer has not come in time, or did not.
    boolean isLate(Instant now) {
        var answer = rounds.getLast().answer();
        return isOpen() ? now.isAfter(dueAt) : answer != null && answer.late();
    }

    /// @throws Refusal.Conflict `guidance-state` unless it may be answered now
    void requireTaken() {
        in(Set.of(State.TAKEN));
    }

    /// @throws Refusal.Conflict `guidance-state` unless it may be reopened now
    void requireAnswered() {
        in(Set.of(State.ANSWERED));
    }

    /// What is so after a command; the same, but for the time, if it was so already.
    ///
    /// @throws Refusal.Conflict `guidance-state` or `guidance-rounds-used`
    GuidanceCase after(GuidanceCommand command) {
        return switch (command) {
            case Take take -> in(OPEN).with(State.TAKEN, take.by(), dueAt, rounds, take.at());
            case Reply reply -> in(Set.of(State.TAKEN)).answered(reply);
            case Reopen reopen -> in(Set.of(State.ANSWERED)).reopened(reopen);
            case Close close ->
                in(Set.of(State.ANSWERED, State.CLOSED)).with(State.CLOSED, takenBy, dueAt, rounds, close.at());
            case TurnIntoRequest turn -> turned(turn);
            case NoteNeed note -> needed(note);
        };
    }

    /// Without its text, which cannot be read any more.
    GuidanceCase erased(Instant at) {
        var emptied = rounds.stream().map(Round::withoutText).toList();
        return new GuidanceCase(id, asked, state, dueAt, takenBy, emptied, turnedInto, need, since, at);
    }

    private GuidanceCase answered(Reply reply) {
        var answer = new Answer(
                reply.body(), reply.level(), reply.by(), reply.at(), reply.at().isAfter(dueAt));
        var all = new ArrayList<>(rounds);
        all.set(all.size() - 1, all.getLast().answered(answer));
        return with(State.ANSWERED, takenBy, dueAt, all, reply.at());
    }

    private GuidanceCase reopened(Reopen reopen) {
        if (rounds.size() >= MOST_ROUNDS) {
            throw new Refusal.Conflict("guidance-rounds-used", MOST_ROUNDS);
        }
        var next = new ArrayList<>(rounds);
        next.add(new Round(reopen.question(), reopen.kept(), reopen.at(), null));
        return with(State.REOPENED, takenBy, reopen.dueAt(), next, reopen.at());
    }

    private GuidanceCase turned(TurnIntoRequest turn) {
        if (state == State.TURNED_INTO_REQUEST && turnedInto == turn.kind()) {
            return this; // also when its text is erased
        }
        var open = in(OPEN);
        return new GuidanceCase(
                id,
                asked,
                State.TURNED_INTO_REQUEST,
                dueAt,
                open.takenBy(),
                rounds,
                turn.kind(),
                need,
                turn.at(),
                null);
    }

    private GuidanceCase needed(NoteNeed note) {
        in(Set.of(State.ASKED, State.TAKEN, State.REOPENED, State.ANSWERED));
        var first = need == null ? note.need() : need;
        return new GuidanceCase(id, asked, state, dueAt, takenBy, rounds, turnedInto, first, since, null);
    }

    private GuidanceCase in(Set<State> wanted) {
        if (erasedAt != null || !wanted.contains(state)) {
            throw refused();
        }
        return this;
    }

    private Refusal refused() {
        return new Refusal.Conflict("guidance-state", state);
    }

    private GuidanceCase with(State next, @Nullable String taker, Instant due, List<Round> all, Instant at) {
        return new GuidanceCase(id, asked, next, due, taker, all, turnedInto, need, at, erasedAt);
    }
}
