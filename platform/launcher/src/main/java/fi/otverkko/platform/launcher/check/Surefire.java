package fi.otverkko.platform.launcher.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Maven's test reports say in sum.
///
/// @param failures a line for each test that failed or ended in an error: its name and the start of the reason
public record Surefire(int passed, int skipped, List<String> failures) {

    private static final Pattern COUNT = Pattern.compile("\\b(tests|skipped)=\"(\\d+)\"");
    private static final Pattern FAILED =
            Pattern.compile("<testcase name=\"([^\"]*)\" classname=\"(?:[^\"]*\\.)?([^\"]*)\"[^>]*>"
                    + "\\s*<(?:failure|error)(?: message=\"([^\"]{0,300}))?");

    /// Reads the reports written since then.
    public static Surefire since(Path root, FileTime begin) {
        try (var files = Files.walk(root, 5)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.toString().contains("surefire-reports"))
                    .filter(file -> modified(file).compareTo(begin) >= 0)
                    .map(Surefire::read)
                    .reduce(new Surefire(0, 0, List.of()), Surefire::plus);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Surefire read(Path report) {
        int tests = 0;
        int skipped = 0;
        try {
            var text = Files.readString(report);
            int suite = text.indexOf("<testsuite");
            var count = COUNT.matcher(text.substring(suite, text.indexOf('>', suite)));
            while (count.find()) {
                int number = Integer.parseInt(count.group(2));
                if (count.group(1).equals("tests")) {
                    tests = number;
                } else {
                    skipped = number;
                }
            }
            var failures = FAILED.matcher(text)
                    .results()
                    .map(test -> test.group(2) + "." + test.group(1) + ": " + oneLine(test.group(3)))
                    .toList();
            return new Surefire(tests - failures.size() - skipped, skipped, failures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "no message"
                : message.replaceAll("(&#10;|\\s)+", " ").strip();
    }

    private Surefire plus(Surefire other) {
        var all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new Surefire(passed + other.passed, skipped + other.skipped, List.copyOf(all));
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
