package fi.otverkko.contracts.triage.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;

/// The OT screen proposes; nothing is executed by it. The reasons are read in triage.
///
/// @param screeningId     the screening
/// @param consultationId  the consultation
/// @param round           which submission of the consultation was screened
/// @param level           `YES`, `TALK`, `NO` or `NOT_ASSESSED`
/// @param urgency         `U0` (now) to `U3` (next regular meeting)
/// @param teams           themed teams and links, alphabetically
/// @param model           the consultation model, such as `M_CASE_TEAM`
/// @param addons          add-ons, in the order of OT screen 1.0 §4.3a (11)
/// @param notices         statutory reminders, alphabetically
/// @param rules           the rules that fired
/// @param unknownCount    how many of the four inputs of rule L11 are unknown, 0 to 4
/// @param criteriaVersion version of the criteria, such as `1.0.0`
/// @param criteriaHash    SHA-256 (hex) of the decision model
/// @param proposedAt      UTC, whole milliseconds
@EventType(value = "triage.screening-proposed.v1", topic = Topic.TRIAGE_SCREENINGS)
public record ScreeningProposed(
        String screeningId,
        String consultationId,
        int round,
        String level,
        String urgency,
        List<String> teams,
        String model,
        List<String> addons,
        List<String> notices,
        List<String> rules,
        int unknownCount,
        String criteriaVersion,
        String criteriaHash,
        Instant proposedAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public ScreeningProposed {
        teams = teams == null ? List.of() : List.copyOf(teams);
        addons = addons == null ? List.of() : List.copyOf(addons);
        notices = notices == null ? List.of() : List.copyOf(notices);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
