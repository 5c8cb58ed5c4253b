package fi.otverkko.triage.screening;

import fi.otverkko.triage.screen.Answers;
import fi.otverkko.triage.screen.Proposal;
import java.time.Instant;

/// Everything that can happen to a [Screening]. What others get to know of it is said in
/// [ScreeningMessages].
sealed interface ScreeningEvent {

    String id();

    record Proposed(
            String id,
            String consultationId,
            int round,
            Answers answers,
            Proposal proposal,
            String criteriaVersion,
            String criteriaHash,
            Instant submittedAt,
            Instant at)
            implements ScreeningEvent {}

    record Decided(String id, String consultationId, int round, Decision decision) implements ScreeningEvent {}

    record Closed(String id, Screening.Closure why) implements ScreeningEvent {}
}
