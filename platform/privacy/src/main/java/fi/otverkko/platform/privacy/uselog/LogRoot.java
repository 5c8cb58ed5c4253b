package fi.otverkko.platform.privacy.uselog;

import java.time.Instant;

/// What was signed on one day: the heads of all chains that went on since the root before, and that root.
///
/// @param number   from 1, without gaps
/// @param run      under which the heads are noted
/// @param heads    how many
/// @param headsHash over the heads, in the order of their cases
/// @param previous hash of the root before; 64 zeros in the first
/// @param hash     over all of it; what is signed
public record LogRoot(long number, Instant at, String run, long heads, String headsHash, String previous, String hash) {

    static LogRoot next(long number, Instant at, String run, long heads, String headsHash, String previous) {
        return new LogRoot(
                number, at, run, heads, headsHash, previous, hash(number, at, run, heads, headsHash, previous));
    }

    boolean isUnaltered() {
        return hash.equals(hash(number, at, run, heads, headsHash, previous));
    }

    private static String hash(long number, Instant at, String run, long heads, String headsHash, String previous) {
        return new Canonical("use-log-root/1")
                .add(number)
                .add(at.toEpochMilli())
                .add(run)
                .add(heads)
                .add(headsHash)
                .add(previous)
                .hash();
    }

    /// The running hash over heads.
    static Canonical overHeads() {
        return new Canonical("use-log-heads/1");
    }

    static void add(Canonical hash, Head head) {
        hash.add(head.caseId()).add(head.number()).add(head.hash());
    }
}
