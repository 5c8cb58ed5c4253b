package fi.otverkko.platform.launcher.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;

/// What Maven's test reports say in sum.
///
/// @param failed failures and errors
public record Surefire(int passed, int failed, int skipped) {

    private static final Pattern COUNT = Pattern.compile("\\b(tests|errors|failures|skipped)=\"(\\d+)\"");

    /// Reads the reports written since then.
    public static Surefire since(Path root, FileTime begin) {
        try (var files = Files.walk(root, 5)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.toString().contains("surefire-reports"))
                    .filter(file -> modified(file).compareTo(begin) >= 0)
                    .map(Surefire::read)
                    .reduce(new Surefire(0, 0, 0), Surefire::plus);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Surefire read(Path report) {
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        try {
            var text = Files.readString(report);
            int suite = text.indexOf("<testsuite");
            var count = COUNT.matcher(text.substring(suite, text.indexOf('>', suite)));
            while (count.find()) {
                int number = Integer.parseInt(count.group(2));
                switch (count.group(1)) {
                    case "tests" -> tests = number;
                    case "skipped" -> skipped = number;
                    default -> failed += number;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Surefire(tests - failed - skipped, failed, skipped);
    }

    private Surefire plus(Surefire other) {
        return new Surefire(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
