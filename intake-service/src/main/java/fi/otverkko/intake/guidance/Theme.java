package fi.otverkko.intake.guidance;

/// What a question or a channel is about: the themes of the OT screen, and all else. Source: domain, §4.
public enum Theme {
    T1_SEPARATION,
    T2_MIGRATION_CULTURE_LANGUAGE,
    T3_SUBSTITUTE_CARE,
    T4_YOUTH_SUBSTANCE,
    T5_DISABILITY,
    T6_NEPSY,
    T7_RARE_FUNCTIONAL,
    OTHER
}
