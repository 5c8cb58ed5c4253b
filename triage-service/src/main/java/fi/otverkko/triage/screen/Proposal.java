package fi.otverkko.triage.screen;

import java.util.List;

/// What the screen proposes. A person decides.
///
/// @param level        `YES`, `TALK`, `NO` or `NOT_ASSESSED`
/// @param urgency      `U0` (now) to `U3` (next regular meeting)
/// @param teams        themed teams and links, alphabetically
/// @param model        the consultation model
/// @param addons       in the order safety, other area, national, integrated unit
/// @param notices      statutory reminders, alphabetically
/// @param rules        the rules that fired, in the order of the criteria
/// @param rows         the rows behind rules, teams and model: the key to the reasons
/// @param unknownCount how many of the four key inputs are unknown, 0 to 4
public record Proposal(
        String level,
        String urgency,
        List<String> teams,
        String model,
        List<String> addons,
        List<String> notices,
        List<String> rules,
        List<String> rows,
        int unknownCount) {}
