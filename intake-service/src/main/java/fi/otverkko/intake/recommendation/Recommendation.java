package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One measure that the consultation recommends. The requester records it; the chair or the secretary
/// confirms it.
///
/// @param text             what to do
/// @param responsibleParty who sees to it: a role or a service, in words
/// @param due              by which day
/// @param confirmed        null until then
public record Recommendation(
        String id,
        Type type,
        SealedText text,
        SealedText responsibleParty,
        LocalDate due,
        Agreed agreedWithFamily,
        @Nullable Confirmed confirmed) {

    /// What kind of measure it is.
    public enum Type {
        SERVICE,
        COOPERATION,
        SAFETY,
        METHOD,
        LEGAL,
        SUPPORT_TO_WORKER
    }

    /// Whether the family agreed to it.
    public enum Agreed {
        YES,
        NO,
        LATER
    }

    /// Who agreed that this is what was recommended.
    ///
    /// @param by subject id
    public record Confirmed(String by, Instant at) {}

    Recommendation confirmed(Confirmed confirmation) {
        return new Recommendation(id, type, text, responsibleParty, due, agreedWithFamily, confirmation);
    }
}
