package fi.otverkko.platform.kernel.calendar;

/// A day on which Finland does not work, whatever the day of the week.
///
/// The two eves are no public holidays by law, but agreed days off practically everywhere, so nobody
/// plans a meeting on them without thinking.
public enum Holiday {
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION_DAY,
    WHIT_SUNDAY,
    MIDSUMMER_EVE,
    MIDSUMMER_DAY,
    ALL_SAINTS_DAY,
    INDEPENDENCE_DAY,
    CHRISTMAS_EVE,
    CHRISTMAS_DAY,
    BOXING_DAY
}
