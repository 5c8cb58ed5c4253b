package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The work is done; members lose access at once.
///
/// @param caseTeamId     the case team
/// @param consultationId the consultation
/// @param dissolvedAt    UTC, whole milliseconds
@EventType(value = "network.case-team-dissolved.v1", topic = Topic.NETWORK_TEAMS)
public record CaseTeamDissolved(String caseTeamId, String consultationId, Instant dissolvedAt) {}
