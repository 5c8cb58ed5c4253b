package fi.otverkko.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proper nouns from a list, known again in the forms of Finnish and Swedish.
final class NameList {

    /// How surely a word is from the list; the later, the surer.
    enum Match {
        NONE,
        ALSO_A_WORD,
        LISTED
    }

    private static final int LONGEST_ENDING = 7;

    private final Map<String, Match> open = new HashMap<>();
    private final Map<String, Match> closed = new HashMap<>();
    private final Set<String> exact = new HashSet<>();

    /// Reads a list that lies beside this class: words between blanks, `#` for comments, `*` after what is a word too.
    ///
    /// @param old as in [Stems#open]
    static NameList read(String resource, boolean old) {
        var list = new NameList();
        for (var line : lines(resource)) {
            if (!line.startsWith("#")) {
                Arrays.stream(line.split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .forEach(word -> list.add(word, old));
            }
        }
        return list;
    }

    static List<String> lines(String resource) {
        try (var stream = NameList.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whether the word stands in the list exactly so.
    boolean holds(String word) {
        return exact.contains(word);
    }

    /// The word or one of its parts between hyphens, in any form.
    Match find(String word) {
        var best = whole(word);
        if (best == Match.NONE && word.indexOf('-') > 0) {
            for (var part : word.split("-", -1)) {
                var match = whole(part);
                best = match.compareTo(best) > 0 ? match : best;
            }
        }
        return best;
    }

    private Match whole(String word) {
        var best = Match.NONE;
        for (int cut = word.length(); cut >= Math.max(2, word.length() - LONGEST_ENDING); cut--) {
            var stem = word.substring(0, cut);
            var ending = word.substring(cut);
            best = better(best, Endings.ofOpen(ending) ? open.get(stem) : null);
            best = better(best, Endings.ofClosed(ending) ? closed.get(stem) : null);
        }
        return best;
    }

    private static Match better(Match best, @Nullable Match match) {
        return match == null || match.compareTo(best) < 0 ? best : match;
    }

    private void add(String entry, boolean old) {
        var word = entry.replace("*", "");
        var match = word.equals(entry) ? Match.LISTED : Match.ALSO_A_WORD;
        exact.add(word);
        Stems.open(word, old).forEach(stem -> open.merge(stem, match, (a, b) -> a.compareTo(b) > 0 ? a : b));
        Stems.closed(word, old).forEach(stem -> closed.merge(stem, match, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    private NameList() {}
}
