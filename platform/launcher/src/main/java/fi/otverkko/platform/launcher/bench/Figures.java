package fi.otverkko.platform.launcher.bench;

/// What a run of calls came to.
///
/// @param offered   calls per second that were due; 0 where everybody called as often as they could
/// @param perSecond calls per second that were answered as they should
/// @param done      how many those were
/// @param failed    how many were refused or not answered
/// @param p50       milliseconds that half of them stayed within, counted from when each was due
/// @param max       the slowest, in milliseconds
/// @param complaint what the first failed call said; empty if none failed
record Figures(
        double offered,
        double perSecond,
        long done,
        long failed,
        double p50,
        double p95,
        double p99,
        double max,
        String complaint) {}
