package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.privacy.ScanQuality;
import java.util.List;

/// How well the identifier scan finds what is planted in invented sentences; needs no running system.
public final class Scanning {

    /// Writes a chapter with recall by kind and false alarms, for the tuned and for the held-out part.
    public static void report(Report report) {
        report.chapter("Identifier scan (planted sentences, see platform/privacy)");
        for (var quality : List.of(ScanQuality.tuned(), ScanQuality.heldOut())) {
            for (var kind : ScanQuality.KINDS) {
                report.figure(
                        kind + " found, " + quality.part() + ", of "
                                + quality.planted().getOrDefault(kind, 0),
                        100 * quality.recall(kind),
                        "%");
            }
            report.figure(
                    "false alarms, " + quality.part() + ", of " + quality.clean() + " clean",
                    quality.alarmsPerHundred(),
                    "per 100");
        }
    }

    private Scanning() {}
}
