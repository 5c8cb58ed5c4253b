package fi.otverkko.network.directory;

/// The themed teams of an OT centre, as the OT screen names them.
public enum Theme {
    T1_SEPARATION,
    T2_MIGRATION_CULTURE_LANGUAGE,
    T3_SUBSTITUTE_CARE,
    T4_YOUTH_SUBSTANCE,
    T5_DISABILITY,
    T6_NEPSY,
    T7_RARE_FUNCTIONAL
}
