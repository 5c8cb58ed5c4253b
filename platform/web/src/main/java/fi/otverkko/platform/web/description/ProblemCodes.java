package fi.otverkko.platform.web.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The codes of all problems by their HTTP status: every `problems/*_codes.properties` on the class path, each module's
/// its own, with lines such as `follow-up-not-due=409`.
final class ProblemCodes {

    private ProblemCodes() {}

    /// @throws IllegalStateException if a line has no status
    static SortedMap<Integer, SortedSet<String>> byStatus() {
        var byStatus = new TreeMap<Integer, SortedSet<String>>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:problems/*_codes.properties")) {
                read(file)
                        .forEach((code, status) -> byStatus.computeIfAbsent(
                                        status(file, String.valueOf(status)), _ -> new TreeSet<>())
                                .add(String.valueOf(code)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return byStatus;
    }

    private static Properties read(Resource file) throws IOException {
        var codes = new Properties();
        try (var in = file.getInputStream()) {
            codes.load(in);
        }
        return codes;
    }

    private static int status(Resource file, String text) {
        if (!text.matches("[45][0-9]{2}")) {
            throw new IllegalStateException("no HTTP status: " + text + " in " + file);
        }
        return Integer.parseInt(text);
    }
}
