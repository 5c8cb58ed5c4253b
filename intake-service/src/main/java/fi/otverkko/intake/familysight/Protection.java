package fi.otverkko.intake.familysight;

import fi.otverkko.intake.questionnaire.Answers;

/// Whether there is a non-disclosure order or another special need of protection, as question D10 was answered.
public enum Protection {
    NO,
    /// Also as long as it was not answered.
    UNKNOWN,
    YES;

    public static Protection of(Answers answers) {
        var said = answers.code("D10");
        return said == null ? UNKNOWN : valueOf(said);
    }
}
