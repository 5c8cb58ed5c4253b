package fi.otverkko.intake.text;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.privacy.Finding.Kind;
import fi.otverkko.platform.privacy.IdentifierScan;
import java.util.List;
import java.util.Map;

/// Keeps out of a text what tells who it is about. Source: domain, INT-04.
public final class Identifiers {

    /// How a place is kept, for the descriptions of the operations that take `keep`.
    public static final String KEEPING = " An entry of `keep` repeats what the refusal `identifiers-found` said of the "
            + "place: `kind` is the code of the violation without `identifier.`; `start` and `end` are its two "
            + "`arguments`, counted from 0 in UTF-16 units, the end exclusive. A personal identity code can never be "
            + "kept. A range that matches no finding changes nothing.";

    /// What may not stay in a text: a personal identity code never, anything else not in an anonymous
    /// consultation. Tells field, kind and place, never the words.
    public static List<Wrong> in(String field, CaseText text, boolean anonymous) {
        return IdentifierScan.scan(text.content()).stream()
                .filter(finding -> anonymous || finding.kind() == Kind.PERSONAL_IDENTITY_CODE)
                .map(finding -> wrong(field, finding.kind().name(), finding.start(), finding.end()))
                .toList();
    }

    /// How a finding is told.
    public static Wrong wrong(String field, String kind, int start, int end) {
        return Wrong.of(field, "identifier." + kind, String.valueOf(start), String.valueOf(end));
    }

    /// Refuses texts with identifiers in them.
    ///
    /// @param texts by the field in which they were sent
    /// @throws Refusal.Invalid `identifiers-found`
    public static void refuse(Map<String, CaseText> texts, boolean anonymous) {
        var wrong = texts.entrySet().stream()
                .flatMap(text -> in(text.getKey(), text.getValue(), anonymous).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("identifiers-found", wrong);
        }
    }

    private Identifiers() {}
}
