package fi.otverkko.intake.recommendation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the requester says at the end of the whole consultation. Source: MTG-08 and the form `recommendations`.
///
/// @param changedPlan whether it changed the plan for the family (W2)
/// @param helped      how much it helped: 1 (useless) to 5 (very useful) (W3)
/// @param learnt      what she learnt herself: 1 (of no use) to 5 (very useful) (W1); null if she does not say. It
///                    is hers, not the client's: it never goes to the county's record
public record CloseOut(
        ChangedPlan changedPlan, int helped, @Nullable Integer learnt, Instant at) {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public enum ChangedPlan {
        YES,
        PARTLY,
        NO
    }

    /// Whenever it was said.
    public boolean saysTheSame(CloseOut other) {
        return changedPlan == other.changedPlan && helped == other.helped && Objects.equals(learnt, other.learnt);
    }
}
