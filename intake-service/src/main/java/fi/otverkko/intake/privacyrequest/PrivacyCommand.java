package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the data-protection officer does with a request. Days are those of Finland.
sealed interface PrivacyCommand {

    LocalDate on();

    /// It is known who asks, by means outside of this system.
    ///
    /// @param consultationId whose data it is about; needed for log data
    /// @param identity       how it became known, sealed
    record Identify(@Nullable String consultationId, SealedText identity, LocalDate on) implements PrivacyCommand {}

    /// It takes longer.
    ///
    /// @param reason sealed; told to who asked
    record Extend(SealedText reason, LocalDate on) implements PrivacyCommand {}

    /// It is done as asked.
    ///
    /// @param decision sealed; told to who asked
    record Answer(SealedText decision, LocalDate on) implements PrivacyCommand {}

    /// It is not done.
    ///
    /// @param decision sealed; told to who asked, with how to appeal
    record Refuse(Ground ground, SealedText decision, LocalDate on) implements PrivacyCommand {}

    /// Why a request may be refused. Source: GDPR art. 11, 12(5), 15(4), 17(3), 23; act 703/2023, log data.
    enum Ground {
        NOT_IDENTIFIED,
        MANIFESTLY_UNFOUNDED,
        EXCESSIVE,
        RIGHTS_OF_OTHERS,
        LEGAL_OBLIGATION,
        OLDER_THAN_TWO_YEARS,
        NO_DATA
    }
}
