package fi.otverkko.intake.followup;

import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;

/// Whether the parts of an answer to a follow-up question fit together.
final class Sense {

    /// An effect belongs to what was done, a reason to what was not.
    ///
    /// @throws Refusal.Invalid `outcome-invalid`
    static void require(Result result) {
        var wrong = new ArrayList<Wrong>();
        boolean somethingDone = result.outcome() == Outcome.DONE || result.outcome() == Outcome.PARTLY;
        if (somethingDone != (result.effect() != null)) {
            wrong.add(Wrong.of("effect", somethingDone ? "NotNull" : "Null"));
        }
        boolean lacking = result.outcome() == Outcome.NOT_DONE && result.obstacle() == null;
        boolean idle =
                result.obstacle() != null && (result.outcome() == Outcome.DONE || result.outcome() == Outcome.OBSOLETE);
        if (lacking || idle) {
            wrong.add(Wrong.of("obstacle", lacking ? "NotNull" : "Null"));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("outcome-invalid", wrong);
        }
    }

    private Sense() {}
}
