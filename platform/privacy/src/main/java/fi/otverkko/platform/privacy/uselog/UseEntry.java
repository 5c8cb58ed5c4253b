package fi.otverkko.platform.privacy.uselog;

import java.time.Instant;

/// One entry of a case's chain.
///
/// @param number   from 1, without gaps
/// @param at       whole milliseconds
/// @param previous hash of the entry before; 64 zeros in the first
/// @param hash     over all the rest, in hexadecimal
public record UseEntry(Use use, long number, Instant at, String previous, String hash) {

    private static final int DIGITS = 10;

    /// The entry after another.
    ///
    /// @param number   of the new one
    /// @param previous hash of the one before
    static UseEntry next(Use use, long number, Instant at, String previous) {
        return new UseEntry(use, number, at, previous, hash(use, number, at, previous));
    }

    /// Whether the hash is that of the content.
    boolean isUnaltered() {
        return hash.equals(hash(use, number, at, previous));
    }

    /// Ids of one chain lie together, in the order of their numbers.
    static String id(String caseId, long number) {
        return prefix(caseId) + padded(number);
    }

    /// All ids of a chain begin with it.
    static String prefix(String caseId) {
        return caseId + '/';
    }

    /// Greater than all ids of the chain, and than those of no other case that they precede.
    static String end(String caseId) {
        return caseId + (char) ('/' + 1);
    }

    static String padded(long number) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    private static String hash(Use use, long number, Instant at, String previous) {
        var disclosure = use.disclosure();
        return new Canonical("use-log-entry/2")
                .add(use.caseId())
                .add(number)
                .add(use.subject())
                .add(use.roles())
                .add(use.part())
                .add(use.action())
                .add(use.reason())
                .add(use.client())
                .add(disclosure == null ? null : disclosure.recipient())
                .add(disclosure == null ? null : disclosure.content())
                .add(at.toEpochMilli())
                .add(previous)
                .hash();
    }
}
