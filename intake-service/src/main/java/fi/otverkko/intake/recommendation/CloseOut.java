package fi.otverkko.intake.recommendation;

import java.time.Instant;

/// What the requester says at the end of the whole consultation. Source: MTG-08, form `recommendations` (W1).
///
/// @param changedPlan whether it changed the plan for the family
/// @param helped      1 (useless) to 5 (very useful)
public record CloseOut(ChangedPlan changedPlan, int helped, Instant at) {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public enum ChangedPlan {
        YES,
        PARTLY,
        NO
    }
}
