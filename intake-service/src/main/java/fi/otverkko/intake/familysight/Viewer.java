package fi.otverkko.intake.familysight;

/// Who looks through a link.
public enum Viewer {
    /// With whom the requester works.
    GUARDIAN,
    OTHER_GUARDIAN,
    YOUNG_PERSON
}
