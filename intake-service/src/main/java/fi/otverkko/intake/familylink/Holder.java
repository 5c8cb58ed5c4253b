package fi.otverkko.intake.familylink;

import fi.otverkko.intake.familysight.Viewer;

/// To whom a link was given. Who it is by name is known to the requester only.
public enum Holder {
    /// With whom the requester works.
    GUARDIAN_1(Viewer.GUARDIAN, "GUARDIAN"),
    GUARDIAN_2(Viewer.OTHER_GUARDIAN, "GUARDIAN"),
    YOUNG_PERSON(Viewer.YOUNG_PERSON, "YOUNG_PERSON");

    private final Viewer viewer;
    private final String part;

    Holder(Viewer viewer, String part) {
        this.viewer = viewer;
        this.part = part;
    }

    public Viewer viewer() {
        return viewer;
    }

    /// As whom the use log knows the holder: `GUARDIAN` or `YOUNG_PERSON`.
    public String part() {
        return part;
    }

    public boolean isGuardian() {
        return this != YOUNG_PERSON;
    }
}
