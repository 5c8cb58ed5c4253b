package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.LocalDate;
import java.util.List;

/// The requester will be asked what became of a recommendation. Published once per recommendation.
///
/// @param consultationId   the consultation
/// @param requesterId      subject id of the requester
/// @param recommendationId which recommendation of this consultation
/// @param dueOn            the days of the questions, Europe/Helsinki, earliest first; as a rule after 3 and 6 months
@EventType(value = "intake.follow-ups-scheduled.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record FollowUpsScheduled(
        String consultationId, String requesterId, String recommendationId, List<LocalDate> dueOn) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public FollowUpsScheduled {
        dueOn = dueOn == null ? List.of() : List.copyOf(dueOn);
    }
}
