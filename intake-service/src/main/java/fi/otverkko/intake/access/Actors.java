package fi.otverkko.intake.access;

import fi.otverkko.platform.security.Caller;

/// Makes actors of callers; apart from [Actor], because the rules know no machinery.
public final class Actors {

    private Actors() {}

    /// The caller with all of her roles.
    public static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.roles());
    }
}
