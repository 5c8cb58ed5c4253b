package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A professional sent a consultation request, for the first time or again after it was returned.
///
/// Starts one screening: the number tells which.
///
/// @param consultationId  the consultation
/// @param referenceCode   what people call it, such as `OT-7Q4K2M`; random, holds no date or area
/// @param round           1 at the first submission, one more at each further one; the number of the screening
/// @param kind            `CASE`, `GENERAL_THEME` or `GUIDANCE`
/// @param identityMode    `IDENTIFIED` or `ANONYMOUS`
/// @param requesterId     subject id of the requester
/// @param requesterSector `SI`, `SO`, `TE`, `NGO` or `OTHER`
/// @param language        the language wished for in the consultation: `fi`, `sv` or `en`
/// @param answers         what the OT screen looks at
/// @param submittedAt     UTC, whole milliseconds
@EventType(value = "intake.consultation-submitted.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationSubmitted(
        String consultationId,
        String referenceCode,
        int round,
        String kind,
        String identityMode,
        String requesterId,
        String requesterSector,
        String language,
        ScreenAnswers answers,
        Instant submittedAt) {}
