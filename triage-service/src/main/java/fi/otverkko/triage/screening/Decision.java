package fi.otverkko.triage.screening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided about one screening.
///
/// @param number  1 for the first decision, one more for each that followed a talk
/// @param addons  what the criteria add to this choice
/// @param differs whether the person chose otherwise than the screen proposed
/// @param reason  why; there exactly when [#differs]
/// @param by      subject id
record Decision(
        int number,
        Choice choice,
        List<String> addons,
        boolean differs,
        @Nullable Reason reason,
        String by,
        Instant at) {

    /// Why a person chose otherwise. Words of her own belong to intake, where case text is kept.
    enum Reason {
        NEW_INFORMATION,
        LOCAL_RESOURCES,
        SAFETY,
        CLIENT_WISH,
        SCREEN_DOES_NOT_FIT,
        OTHER
    }
}
