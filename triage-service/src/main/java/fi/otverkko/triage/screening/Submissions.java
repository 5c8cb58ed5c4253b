package fi.otverkko.triage.screening;

import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.triage.screen.Screen;
import fi.otverkko.triage.screening.ScreeningEvent.Proposed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Follows the consultations: screens what is submitted, closes what nobody needs any more, erases what may be kept
/// no longer. What is known of each consultation lies in the collection `rounds`.
///
/// Each step may be repeated, so that a message that comes again after a crash finishes the work.
@Repository
class Submissions {

    private final OutboxCollection rounds;
    private final Screenings screenings;
    private final Screen screen;
    private final Clock clock;

    Submissions(Outboxes outboxes, Screenings screenings, Screen screen, Clock clock) {
        this.rounds = outboxes.collection("rounds");
        this.screenings = screenings;
        this.screen = screen;
        this.clock = clock;
    }

    /// A consultation was submitted: screens it, unless it is known already that nobody needs that.
    ///
    /// @param given the answers as intake tells them
    /// @throws fi.otverkko.platform.kernel.Refusal.Invalid as [Screen#read]
    void submitted(
            String consultationId,
            int round,
            Map<String, ? extends @Nullable Object> given,
            Instant submittedAt,
            Received received) {
        var answers = screen.read(given);
        note(consultationId, received, known -> known.submitted(round));
        if (!rounds.erased(consultationId) && known(consultationId).closure(round, submittedAt) == null) {
            var criteria = screen.criteria();
            var event = new Proposed(
                    id(consultationId, round),
                    consultationId,
                    round,
                    answers,
                    screen.propose(answers),
                    criteria.version(),
                    criteria.hash(),
                    submittedAt,
                    clock.instant());
            screenings.propose(event, received);
        }
        settle(consultationId);
    }

    /// The consultation went another way.
    void changed(String consultationId, UnaryOperator<Rounds> how, Received received) {
        note(consultationId, received, how);
        settle(consultationId);
    }

    /// The time for which the consultation is kept is over.
    void erased(String consultationId) {
        rounds.erase(consultationId);
        settle(consultationId);
    }

    private void note(String consultationId, Received received, UnaryOperator<Rounds> how) {
        rounds.receive(
                consultationId,
                received,
                stored -> Change.silent(ScreeningDocument.write(how.apply(ScreeningDocument.rounds(stored)))));
    }

    private Rounds known(String consultationId) {
        return ScreeningDocument.rounds(
                rounds.find(consultationId).map(Stored::state).orElse(null));
    }

    /// Closes what is to be closed by all that is known by now, or erases it.
    private void settle(String consultationId) {
        if (rounds.erased(consultationId)) {
            screenings.erase(consultationId);
            return;
        }
        var known = known(consultationId);
        if (known.closeNothing()) {
            return;
        }
        for (int round = 1; round <= known.highest(); round++) {
            screenings.close(
                    id(consultationId, round), screening -> known.closure(screening.round(), screening.submittedAt()));
        }
    }

    /// The same submission always has the same screening.
    static String id(String consultationId, int round) {
        return UUID.nameUUIDFromBytes(("screening " + consultationId + ' ' + round).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
