package fi.otverkko.intake.familysight;

import fi.otverkko.intake.questionnaire.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The table of what a link shows.
public final class FamilySight {

    private static final FamilySight DECLARED = read();

    private final Map<Case, Set<Shown>> seen;

    /// What decides, of one viewer of one case.
    public record Case(Capability capability, Protection protection, Viewer viewer) {}

    private FamilySight(Map<Case, Set<Shown>> seen) {
        this.seen = Map.copyOf(seen);
    }

    /// What this viewer sees of the case, by what the form says today.
    ///
    /// @param answers to the form, also of a draft
    public static Set<Shown> of(Answers answers, Viewer viewer) {
        return DECLARED.in(new Case(Capability.of(answers), Protection.of(answers), viewer));
    }

    static FamilySight declared() {
        return DECLARED;
    }

    Set<Shown> in(Case one) {
        return seen.getOrDefault(one, Set.of());
    }

    private static FamilySight read() {
        try (InputStream in = FamilySight.class.getResourceAsStream("/family/sight.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return of(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .toList());
        } catch (IOException failure) {
            throw new IllegalStateException("family/sight.txt cannot be read", failure);
        }
    }

    /// @param rows the first one with the names of the columns
    /// @throws IllegalStateException if a case lacks or stands twice, or a cell is neither SEEN nor HIDDEN
    static FamilySight of(List<List<String>> rows) {
        var columns = rows.getFirst().subList(3, rows.getFirst().size());
        if (!columns.equals(Arrays.stream(Shown.values()).map(Enum::name).toList())) {
            throw new IllegalStateException("family/sight.txt has other columns: " + columns);
        }
        var seen = new HashMap<Case, Set<Shown>>();
        for (var row : rows.subList(1, rows.size())) {
            var one = new Case(
                    Capability.valueOf(row.get(0)), Protection.valueOf(row.get(1)), Viewer.valueOf(row.get(2)));
            if (row.size() != rows.getFirst().size() || seen.put(one, shown(row)) != null) {
                throw new IllegalStateException("family/sight.txt: " + one);
            }
        }
        if (seen.size() != Capability.values().length * Protection.values().length * Viewer.values().length) {
            throw new IllegalStateException("family/sight.txt lacks cases");
        }
        return new FamilySight(seen);
    }

    private static Set<Shown> shown(List<String> row) {
        var shown = EnumSet.noneOf(Shown.class);
        var column = 3;
        for (var kind : Shown.values()) {
            var cell = row.get(column++);
            if (cell.equals("SEEN")) {
                shown.add(kind);
            } else if (!cell.equals("HIDDEN")) {
                throw new IllegalStateException("family/sight.txt: " + cell);
            }
        }
        return Set.copyOf(shown);
    }
}
