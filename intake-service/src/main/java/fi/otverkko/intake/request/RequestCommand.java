package fi.otverkko.intake.request;

import fi.otverkko.intake.form.Form;
import fi.otverkko.intake.form.Form.Kept;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the requester can ask of a consultation.
sealed interface RequestCommand {

    /// Replaces what was filled in before.
    record FillIn(Form form, Instant at) implements RequestCommand {}

    /// Sends it to be checked.
    ///
    /// @param identifiers what the scan found in the stored texts and may not stay in them
    /// @param kept        what it found and the requester answers for
    record Submit(List<Wrong> identifiers, List<Kept> kept, Instant at) implements RequestCommand {}

    /// Takes it back.
    ///
    /// @param reasonCode null if none was given
    record Withdraw(@Nullable String reasonCode, Instant at) implements RequestCommand {}
}
