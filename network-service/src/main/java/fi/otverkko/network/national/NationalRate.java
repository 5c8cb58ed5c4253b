package fi.otverkko.network.national;

/// How an area decided cases of a client group in a year, as it was published: multiples of five, 0 where it is hidden.
///
/// @param area two digits, or `national`
/// @param year in Finland
record NationalRate(String area, int year, String clientGroup, int yes, int talk, int no) {

    /// Hidden counts are at most this.
    static final int MOST_HIDDEN = 4;

    /// What a published count may really be.
    ///
    /// @param atLeast included
    /// @param atMost  included
    record Bounds(int atLeast, int atMost) {

        static final Bounds NONE = new Bounds(0, 0);

        /// Of a multiple of five, which stands for up to two fewer or more, but never for a number that would be
        /// hidden.
        static Bounds of(int shown) {
            return shown == 0
                    ? new Bounds(0, MOST_HIDDEN)
                    : new Bounds(Math.max(MOST_HIDDEN + 1, shown - 2), shown + 2);
        }

        Bounds plus(Bounds other) {
            return new Bounds(atLeast + other.atLeast, atMost + other.atMost);
        }
    }

    /// The share of `YES` among the decided that the counts allow, in per cent, rounded outwards.
    Bounds yesShare() {
        return share(Bounds.of(yes), Bounds.of(talk).plus(Bounds.of(no)));
    }

    static Bounds share(Bounds yes, Bounds others) {
        return new Bounds(
                Math.floorDiv(100 * yes.atLeast(), Math.max(1, yes.atLeast() + others.atMost())),
                Math.min(100, Math.ceilDiv(100 * yes.atMost(), Math.max(1, yes.atMost() + others.atLeast()))));
    }

    /// In the order of years, client groups and areas.
    String id() {
        return year + ":" + clientGroup + ":" + area;
    }
}
