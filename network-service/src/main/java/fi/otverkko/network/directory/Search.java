package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.network.directory.Working.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What kind of expert is looked for; everything that is given must match.
///
/// @param beginnings of words in the expert's title, in any language, or in the profession's code; case does
///                   not matter
record Search(
        @Nullable Theme theme,
        @Nullable Sector sector,
        @Nullable String language,
        @Nullable Channel channel,
        List<String> beginnings) {

    boolean matches(Expert expert) {
        var channels = expert.working().channels();
        return (theme == null || expert.themes().contains(theme))
                && (sector == null || expert.sector() == sector)
                && (language == null || expert.languages().contains(language))
                && (channel == null || channels.isEmpty() || channels.contains(channel))
                && beginnings.stream().allMatch(part -> begins(expert, part));
    }

    /// The beginnings in what was typed; none if nothing was.
    static List<String> beginnings(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static boolean begins(Expert expert, String part) {
        var title = expert.title();
        return begins(title.fi(), part)
                || begins(title.sv(), part)
                || begins(title.en(), part)
                || begins(expert.profession(), part);
    }

    private static boolean begins(String text, String part) {
        for (int at = 0; at <= text.length() - part.length(); at++) {
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && text.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /// How many of the experts found there are of each kind.
    ///
    /// @param themes by code, as are all of them; what nobody has is left out
    record Facets(long experts, Map<String, Long> themes, Map<String, Long> sectors, Map<String, Long> languages) {

        static Facets of(List<Expert> found) {
            return new Facets(
                    found.size(),
                    count(found, expert -> expert.themes().stream().map(Enum::name)),
                    count(found, expert -> Stream.of(expert.sector().name())),
                    count(found, expert -> expert.languages().stream()));
        }

        private static Map<String, Long> count(List<Expert> found, Function<Expert, Stream<String>> codes) {
            var counts = new TreeMap<String, Long>();
            found.stream().flatMap(codes).forEach(code -> counts.merge(code, 1L, Long::sum));
            return counts;
        }
    }
}
