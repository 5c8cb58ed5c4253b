package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// An expert is asked into a case team. One event per expert.
///
/// @param caseTeamId     the case team
/// @param consultationId the consultation
/// @param expertId       the expert in the directory
/// @param subjectId      the account that answers
/// @param answerBy       when silence counts as no answer
/// @param invitedAt      UTC, whole milliseconds
@EventType(value = "network.expert-invited.v1", topic = Topic.NETWORK_TEAMS)
public record ExpertInvited(
        String caseTeamId,
        String consultationId,
        String expertId,
        String subjectId,
        Instant answerBy,
        Instant invitedAt) {}
