package fi.otverkko.platform.privacy;

import fi.otverkko.platform.privacy.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/// A sentence of the planted set and what stands in it.
///
/// @param marks empty for a sentence that must be left in peace
record Planted(String text, List<Mark> marks) {

    /// One planted identifier: how the report calls it, and its place.
    record Mark(String name, int start, int end) {

        Kind kind() {
            return switch (name) {
                case "hetu" -> Kind.PERSONAL_IDENTITY_CODE;
                case "phone" -> Kind.PHONE_NUMBER;
                case "mail" -> Kind.EMAIL_ADDRESS;
                case "iban" -> Kind.BANK_ACCOUNT;
                case "address" -> Kind.STREET_ADDRESS;
                case "plate" -> Kind.LICENCE_PLATE;
                case "date" -> Kind.EXACT_DATE;
                case "place" -> Kind.MUNICIPALITY;
                case "school" -> Kind.SCHOOL;
                case "listed", "inflected", "unlisted", "foreign" -> Kind.NAME;
                default -> throw new IllegalArgumentException("no such mark: " + name);
            };
        }

        /// Every character of it lies in a finding of its kind.
        boolean isFound(List<Finding> findings) {
            for (int i = start; i < end; i++) {
                int place = i;
                if (findings.stream()
                        .noneMatch(finding ->
                                finding.kind() == kind() && finding.start() <= place && place < finding.end())) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Reads a list that lies beside this class.
    static List<Planted> read(String resource) {
        return NameList.lines(resource).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Planted::of)
                .toList();
    }

    private static Planted of(String line) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        int from = 0;
        for (int open = line.indexOf('‹'); open >= 0; open = line.indexOf('‹', from)) {
            int blank = line.indexOf(' ', open);
            int close = line.indexOf('›', open);
            text.append(line, from, open);
            marks.add(new Mark(line.substring(open + 1, blank), text.length(), text.length() + close - blank - 1));
            text.append(line, blank + 1, close);
            from = close + 1;
        }
        return new Planted(text.append(line.substring(from)).toString(), marks);
    }

    boolean isClean() {
        return marks.isEmpty();
    }

    /// Findings that touch nothing planted.
    long falseAlarms() {
        return IdentifierScan.scan(text).stream()
                .filter(finding ->
                        marks.stream().noneMatch(mark -> finding.start() < mark.end() && mark.start() < finding.end()))
                .count();
    }
}
