package fi.otverkko.intake.written;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;

/// What one can do about an answer in writing.
sealed interface WritingCommand {

    /// Asks for one, or asks somebody else instead.
    ///
    /// @param drafter subject id of whoever shall write
    record Ask(String drafter, Instant at, Instant targetAt) implements WritingCommand {}

    /// Writes it, or writes it anew; then it is to be checked again.
    record WriteDraft(SealedText text, String by) implements WritingCommand {}

    record CheckDraft(String by) implements WritingCommand {}

    record Send(Instant at) implements WritingCommand {}

    /// Nobody has asked further for as long as one waits.
    record CloseAnswered(Instant sentBefore, Instant at) implements WritingCommand {}
}
