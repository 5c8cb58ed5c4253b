package fi.otverkko.intake.familylink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One link that was given to one person for one purpose, and only for a time.
///
/// @param tokenHash  of the secret, which is stored nowhere
/// @param informed   when its holder was told how data is processed; null if it was never opened
/// @param finishedAt when its holder said that she is ready
public record FamilyLink(
        String id,
        String consultationId,
        Holder holder,
        Purpose purpose,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Informed informed,
        @Nullable Instant finishedAt,
        @Nullable Instant revokedAt) {

    /// What it opens.
    public enum Purpose {
        /// One's own section of a request that is being filled in.
        FILL_IN,
        /// The family card, and feedback.
        CARD
    }

    /// Where its life stands.
    public enum State {
        ACTIVE,
        /// Its holder said that she is ready: it was one-time.
        FINISHED,
        REVOKED,
        EXPIRED
    }

    /// That its holder was told how data is processed. Source: domain, PAR-03.
    ///
    /// @param version  of the text
    /// @param language in which it was given
    public record Informed(String version, String language, Instant givenAt) {}

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (finishedAt != null) {
            return State.FINISHED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }

    /// The first telling stays.
    public FamilyLink informed(Informed told) {
        return informed != null ? this : with(told, finishedAt, revokedAt);
    }

    public FamilyLink finished(Instant at) {
        return finishedAt != null ? this : with(informed, at, revokedAt);
    }

    public FamilyLink revoked(Instant at) {
        return revokedAt != null ? this : with(informed, finishedAt, at);
    }

    private FamilyLink with(@Nullable Informed told, @Nullable Instant finished, @Nullable Instant revoked) {
        return new FamilyLink(
                id, consultationId, holder, purpose, tokenHash, createdAt, expiresAt, told, finished, revoked);
    }

    /// Without the hash: it is nobody's business.
    @Override
    public String toString() {
        return "FamilyLink[" + id + ']';
    }
}
