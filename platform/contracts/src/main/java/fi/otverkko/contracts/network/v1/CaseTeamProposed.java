package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;

/// A smallest sufficient team was worked out; a coordinator looks at it.
///
/// @param caseTeamId     the case team
/// @param consultationId the consultation
/// @param expertIds      the proposed experts
/// @param sectorsCovered sectors that they cover
/// @param proposedAt     UTC, whole milliseconds
@EventType(value = "network.case-team-proposed.v1", topic = Topic.NETWORK_TEAMS)
public record CaseTeamProposed(
        String caseTeamId,
        String consultationId,
        List<String> expertIds,
        List<String> sectorsCovered,
        Instant proposedAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public CaseTeamProposed {
        expertIds = expertIds == null ? List.of() : List.copyOf(expertIds);
        sectorsCovered = sectorsCovered == null ? List.of() : List.copyOf(sectorsCovered);
    }
}
