package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// An expert accepted, declined or stated a conflict of interest.
///
/// @param caseTeamId     the case team
/// @param consultationId the consultation
/// @param expertId       the expert in the directory
/// @param subjectId      the account that answered
/// @param answer         `ACCEPTED`, `DECLINED` or `CONFLICT`
/// @param answeredAt     UTC, whole milliseconds
@EventType(value = "network.invitation-answered.v1", topic = Topic.NETWORK_TEAMS)
public record InvitationAnswered(
        String caseTeamId,
        String consultationId,
        String expertId,
        String subjectId,
        String answer,
        Instant answeredAt) {}
