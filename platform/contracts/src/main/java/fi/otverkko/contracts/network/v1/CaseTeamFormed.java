package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;

/// The team is complete. Its members may read the case until their grants end; intake keeps the door.
///
/// @param caseTeamId     the case team
/// @param consultationId the consultation
/// @param coordinatorId  subject id of the named coordinator
/// @param memberIds      subject ids of the members
/// @param accessUntil    when the grants end unless renewed
/// @param formedAt       UTC, whole milliseconds
@EventType(value = "network.case-team-formed.v1", topic = Topic.NETWORK_TEAMS)
public record CaseTeamFormed(
        String caseTeamId,
        String consultationId,
        String coordinatorId,
        List<String> memberIds,
        Instant accessUntil,
        Instant formedAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public CaseTeamFormed {
        memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
    }
}
