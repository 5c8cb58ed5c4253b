package fi.otverkko.contracts.triage.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person confirmed or changed what the screen proposed. This, never the proposal, is acted on.
///
/// A consultation may be decided again (after a talk): a higher sequence of the same screening, or a
/// later round, replaces what was decided before.
///
/// @param screeningId    the screening
/// @param consultationId the consultation
/// @param round          which submission of the consultation was screened
/// @param level          `YES`, `TALK`, `NO` or `NOT_ASSESSED`
/// @param urgency        `U0` to `U3`
/// @param model          the consultation model
/// @param teams          themed teams and links, alphabetically
/// @param addons         add-ons
/// @param differs        whether the person changed the proposal
/// @param reasonCode     why it was changed; absent when it was not
/// @param decidedBy      subject id of the coordinator or chair
/// @param decidedAt      UTC, whole milliseconds
@EventType(value = "triage.screening-decided.v1", topic = Topic.TRIAGE_SCREENINGS)
public record ScreeningDecided(
        String screeningId,
        String consultationId,
        int round,
        String level,
        String urgency,
        String model,
        List<String> teams,
        List<String> addons,
        boolean differs,
        @Nullable String reasonCode,
        String decidedBy,
        Instant decidedAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public ScreeningDecided {
        teams = teams == null ? List.of() : List.copyOf(teams);
        addons = addons == null ? List.of() : List.copyOf(addons);
    }
}
