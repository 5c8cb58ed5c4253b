package fi.otverkko.network.team;

import fi.otverkko.network.composition.Composition.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One expert's part in a case team, kept also when it came to nothing.
///
/// @param subjectId  the account that answers
/// @param reasons    why this expert
/// @param invitedAt  absent until invited
/// @param answerBy   when silence counts as no answer; absent until invited
/// @param answeredAt absent until answered
record Member(
        String expertId,
        String subjectId,
        String sector,
        List<Reason> reasons,
        State state,
        @Nullable Instant invitedAt,
        @Nullable Instant answerBy,
        @Nullable Instant answeredAt) {

    enum State {
        /// Worked out by rule; nobody was asked yet.
        PROPOSED,
        INVITED,
        ACCEPTED,
        DECLINED,
        /// Knows the family, or is partial for another reason.
        CONFLICT,
        NO_ANSWER,
        /// Left out by the coordinator.
        EXCLUDED,
        /// The team was formed without, or ended.
        RELEASED;

        /// Said no, was silent, or was left out: not proposed again in this case.
        boolean isBarred() {
            return this == DECLINED || this == CONFLICT || this == NO_ANSWER || this == EXCLUDED;
        }
    }

    Member {
        reasons = List.copyOf(reasons);
    }

    /// Asked, and has not said no.
    boolean isIn() {
        return state == State.INVITED || state == State.ACCEPTED;
    }

    boolean isLate(Instant now) {
        return answerBy != null && now.isAfter(answerBy);
    }

    Member as(State next) {
        return new Member(expertId, subjectId, sector, reasons, next, invitedAt, answerBy, answeredAt);
    }

    Member invited(Instant by, Instant at) {
        return new Member(expertId, subjectId, sector, reasons, State.INVITED, at, by, null);
    }

    Member answered(State answer, Instant at) {
        return new Member(expertId, subjectId, sector, reasons, answer, invitedAt, answerBy, at);
    }
}
