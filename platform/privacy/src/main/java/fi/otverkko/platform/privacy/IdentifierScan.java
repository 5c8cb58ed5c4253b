package fi.otverkko.platform.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds in Finnish and Swedish text what would tell who the text is about.
///
/// First what has a shape, then names of people, places and schools. Telling combinations of traits are left to the
/// people who check. Takes time proportional to the length of the text.
public final class IdentifierScan {

    /// What was found, in the order of the text; no two overlap.
    public static List<Finding> scan(String text) {
        var folded = FoldedText.of(text);
        return find(folded.characters()).stream().map(folded::asTyped).toList();
    }

    /// Separate from [#scan], so that a test can count how often a character is looked at.
    static List<Finding> find(CharSequence characters) {
        var taken = new boolean[characters.length() + 1];
        var findings = new ArrayList<Finding>();
        for (var shape : IdentifierPatterns.ALL) {
            var matcher = shape.pattern().matcher(characters);
            while (matcher.find()) {
                var finding = new Finding(shape.kind(), matcher.start(), matcher.end());
                if (free(taken, finding)) {
                    findings.add(finding);
                }
            }
        }
        for (var finding : ProperNouns.find(characters)) {
            if (free(taken, finding)) {
                findings.add(finding);
            }
        }
        findings.sort(Comparator.comparingInt(Finding::start));
        return findings;
    }

    /// Takes the place of a finding, if no surer one has it.
    private static boolean free(boolean[] taken, Finding finding) {
        for (int i = finding.start(); i < finding.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        Arrays.fill(taken, finding.start(), finding.end(), true);
        return true;
    }

    private IdentifierScan() {}
}
