package fi.otverkko.intake.familysight;

/// The kinds of content that may be seen through a link.
public enum Shown {
    /// What the viewer wrote.
    OWN_SECTION,
    OTHER_GUARDIANS_SECTION,
    /// What the young person wishes and how she feels.
    YOUNG_PERSONS_VIEW,
    /// What the young person said must not be told further.
    DO_NOT_SHARE,
    /// What the professional wrote in the form.
    SITUATION,
    /// What was advised, in the plain words of the card.
    RECOMMENDATIONS,
    /// That a consultation took place, when, and what happens next.
    FAMILY_CARD,
    /// Which professions took part, and how often which roles looked at the data.
    WHO_HAS_LOOKED
}
