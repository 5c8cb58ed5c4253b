package fi.otverkko.platform.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much of the planted set [IdentifierScan] finds, and how often it cries wolf.
///
/// @param planted by kind, how many stand in the sentences
/// @param found   by kind, how many were found wholly
/// @param clean   sentences without any identifier
/// @param alarms  findings in clean sentences
/// @param beside  findings beside what is planted in the other sentences
public record ScanQuality(
        String part, Map<String, Integer> planted, Map<String, Integer> found, int clean, long alarms, long beside) {

    /// Kinds in the order of the report; names apart by how hard they are.
    public static final List<String> KINDS = List.of(
            "hetu",
            "phone",
            "mail",
            "iban",
            "address",
            "plate",
            "date",
            "place",
            "school",
            "listed",
            "inflected",
            "unlisted",
            "foreign");

    /// The part on which the scan was tuned.
    public static ScanQuality tuned() {
        return of("tuned", Planted.read("planted-tuned.txt"));
    }

    /// The part kept apart.
    public static ScanQuality heldOut() {
        return of("held out", Planted.read("planted-held-out.txt"));
    }

    static ScanQuality of(String part, List<Planted> sentences) {
        var planted = new LinkedHashMap<String, Integer>();
        var found = new LinkedHashMap<String, Integer>();
        for (var sentence : sentences) {
            var findings = IdentifierScan.scan(sentence.text());
            for (var mark : sentence.marks()) {
                planted.merge(mark.name(), 1, Integer::sum);
                found.merge(mark.name(), mark.isFound(findings) ? 1 : 0, Integer::sum);
            }
        }
        var clean = sentences.stream().filter(Planted::isClean).toList();
        long alarms = clean.stream().mapToLong(Planted::falseAlarms).sum();
        long all = sentences.stream().mapToLong(Planted::falseAlarms).sum();
        return new ScanQuality(part, planted, found, clean.size(), alarms, all - alarms);
    }

    /// Found of planted, 0 to 1; not a number if none is planted.
    public double recall(String kind) {
        return (double) found.getOrDefault(kind, 0) / planted.getOrDefault(kind, 0);
    }

    /// False alarms per 100 clean sentences.
    public double alarmsPerHundred() {
        return 100.0 * alarms / clean;
    }

    /// For the screen, a line per kind.
    public String table() {
        var table = new StringBuilder(part + " part, " + clean + " clean sentences\n");
        for (var kind : KINDS) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %-10s %3d of %3d  %.2f%n",
                    kind,
                    found.getOrDefault(kind, 0),
                    planted.getOrDefault(kind, 0),
                    recall(kind)));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "  false alarms per 100 clean sentences %.1f, beside what is planted %d%n",
                        alarmsPerHundred(),
                        beside))
                .toString();
    }
}
