package fi.otverkko.intake.request;

import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Check;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.response.Response;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the requester can ask of a consultation.
sealed interface RequestCommand {

    /// Replaces what was filled in before.
    record FillIn(Response response, Instant at) implements RequestCommand {}

    /// Replaces what was filled in before in one section.
    ///
    /// @param seen the edition of the section that the requester had seen
    record FillInSection(String section, long seen, Answers answers, Instant at) implements RequestCommand {}

    /// Goes over to the newest version of the form.
    ///
    /// @param response on that version
    /// @param lost     what it does not take
    record Move(Response response, List<String> lost, Instant at) implements RequestCommand {}

    /// Sends it to be checked.
    ///
    /// @param check       what is stored, held against the form
    /// @param identifiers what the scan found in the texts that are sent and may not stay in them
    /// @param kept        what it found and the requester answers for
    record Submit(Check.Result check, List<Wrong> identifiers, List<Kept> kept, Instant at) implements RequestCommand {}

    /// Takes it back.
    ///
    /// @param reasonCode null if none was given
    record Withdraw(@Nullable String reasonCode, Instant at) implements RequestCommand {}
}
