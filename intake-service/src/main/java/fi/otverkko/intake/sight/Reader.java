package fi.otverkko.intake.sight;

/// As whom somebody reads a case. With several parts, the one named first here that she has.
public enum Reader {
    /// Who wrote it, or transcribed it.
    AUTHOR,
    SECRETARY,
    /// Who opened it in an emergency, in place of the secretary.
    STAND_IN,
    COORDINATOR,
    /// The chair and the experts, let in by network, and guests.
    LET_IN
}
