package fi.otverkko.triage.screen;

import java.util.Map;

/// Checked answers to every input of the screen, in the screen's own spelling: `YES`, `NO` or
/// `UNKNOWN` for a yes/no input, codes for the others, lists of codes, a whole number of services.
///
/// Made by [Inputs#read]; what was stored once may be passed in again as it is.
public record Answers(Map<String, Object> values) {

    public Answers {
        values = Map.copyOf(values);
    }
}
