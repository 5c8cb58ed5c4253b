package fi.otverkko.platform.privacy.uselog;

import fi.otverkko.platform.privacy.uselog.LogFinding.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one part of a check has found and looked at. Each finding is named once, and only so many.
final class Findings {

    static final int NAMED_AT_MOST = 1_000;

    private final Set<LogFinding> named = new LinkedHashSet<>();
    private boolean more;
    long roots;
    long heads;
    long entries;

    void add(Kind kind, String caseId, long number) {
        add(new LogFinding(kind, caseId, number));
    }

    void root(Kind kind, long number) {
        add(LogFinding.root(kind, number));
    }

    private void add(LogFinding finding) {
        if (named.size() < NAMED_AT_MOST) {
            named.add(finding);
        } else {
            more |= !named.contains(finding);
        }
    }

    /// How much was looked at.
    long looked() {
        return roots + heads + entries;
    }

    List<LogFinding> named() {
        return List.copyOf(named);
    }

    boolean more() {
        return more;
    }
}
