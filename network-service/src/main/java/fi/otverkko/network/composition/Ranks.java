package fi.otverkko.network.composition;

import java.util.stream.IntStream;

/// Up to six members in one number, so that of two teams of one size the one whose ids come first is the lower number.
///
/// Ten bits for each, which 1,023 kinds of experts need; the member whose id comes first stands highest, and ranks
/// are stored raised by one.
final class Ranks {

    private static final int BITS = 10;
    private static final int TOP = (SmallestTeam.SEATS - 1) * BITS;
    private static final long ONE = (1L << BITS) - 1;

    /// The team with one more.
    ///
    /// @param rank 0 to 1,022, by id; not in the team, of which a seventh member falls out
    static long with(int rank, long team) {
        long next = rank + 1L;
        for (int shift = TOP; shift >= 0; shift -= BITS) {
            long here = (team >>> shift) & ONE;
            if (here == 0 || here > next) {
                long before = team & (-1L << (shift + BITS));
                long behind = team & ((1L << (shift + BITS)) - 1);
                return before | (next << shift) | (behind >>> BITS);
            }
        }
        return team;
    }

    /// The ranks, lowest first.
    static IntStream of(long team) {
        return IntStream.iterate(TOP, shift -> shift >= 0, shift -> shift - BITS)
                .map(shift -> (int) ((team >>> shift) & ONE) - 1)
                .filter(rank -> rank >= 0);
    }

    private Ranks() {}
}
