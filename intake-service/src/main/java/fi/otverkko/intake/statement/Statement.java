package fi.otverkko.intake.statement;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The written statement of the statutory multi-professional child-protection expert group. It advises the child's
/// social worker; it decides nothing and binds nobody.
///
/// @param round       of submission in which it was asked for
/// @param text        sealed
/// @param experts     who took part
/// @param presentedBy subject id of whoever presented the matter to the group
/// @param recordedBy  subject id of whoever wrote it down last
/// @param deliveredAt when the requester could read it; null before. From then on it does not change
public record Statement(
        int round,
        SealedText text,
        List<Expert> experts,
        String presentedBy,
        String recordedBy,
        @Nullable Instant deliveredAt) {

    /// One who took part.
    ///
    /// @param profession a code, such as `CHILD_PSYCHIATRIST`
    /// @param subjectId  null for who has no account
    public record Expert(String profession, @Nullable String subjectId) {}

    public Statement {
        experts = List.copyOf(experts);
    }

    public boolean delivered() {
        return deliveredAt != null;
    }

    Statement delivered(Instant at) {
        return new Statement(round, text, experts, presentedBy, recordedBy, at);
    }
}
