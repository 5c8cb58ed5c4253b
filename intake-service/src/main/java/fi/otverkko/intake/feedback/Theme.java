package fi.otverkko.intake.feedback;

/// What mattered to a family in the assessment and the help: how clients understand the child's wellbeing and interest.
/// Codes, so that they can be counted without anybody's words. A proposal. Source: domain, PAR-08 and research question
/// RQ3.
public enum Theme {
    CHILDS_SAFETY,
    CHILDS_WISH,
    PARENTS_VIEW,
    PARENTS_STRENGTH,
    PEACE_AT_HOME,
    EVERYDAY_HELP,
    SCHOOL_AND_FRIENDS,
    HEALTH_AND_CARE,
    CLEAR_PLAN,
    SAME_WORKER,
    LANGUAGE_AND_CULTURE,
    HELP_IN_TIME,
    NOT_TOO_MUCH
}
