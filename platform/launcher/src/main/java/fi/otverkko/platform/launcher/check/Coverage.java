package fi.otverkko.platform.launcher.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// How much of a module its own tests ran through, as JaCoCo counted.
///
/// @param module the module's folder
public record Coverage(String module, Share lines, Share branches) {

    private static final Path REPORT = Path.of("target", "site", "jacoco", "jacoco.csv");
    /// Columns of the report, counted from the last one: the first, a title, may have commas in it.
    private static final int BRANCHES = 8;

    private static final int LINES = 6;

    /// A part of a whole.
    public record Share(int covered, int all) {

        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(covered + other.covered, all + other.all);
        }

        /// In whole percent, never rounded up to all.
        @Override
        public String toString() {
            return all == 0 ? "    –" : String.format(Locale.ROOT, "%3d %%", (int) (100L * covered / all));
        }
    }

    /// One for each module whose report was written since then, and one for all of them.
    public static List<Coverage> since(Path root, FileTime begin) {
        try (var folders = Files.walk(root, 2)) {
            var modules = folders.filter(folder -> written(folder.resolve(REPORT), begin))
                    .sorted()
                    .map(folder -> read(root.relativize(folder).toString(), folder.resolve(REPORT)))
                    .toList();
            var all = new Coverage("all modules", total(modules, Coverage::lines), total(modules, Coverage::branches));
            return Stream.concat(modules.stream(), Stream.of(all)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "coverage  %-22s lines %s  branches %s", module, lines, branches);
    }

    private static Share total(List<Coverage> modules, Function<Coverage, Share> which) {
        return modules.stream().map(which).reduce(Share.NONE, Share::plus);
    }

    private static Coverage read(String module, Path report) {
        try (var rows = Files.lines(report)) {
            var counts = rows.skip(1).map(row -> row.split(",", -1)).toList();
            return new Coverage(module, sum(counts, LINES), sum(counts, BRANCHES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Share sum(List<String[]> rows, int column) {
        return rows.stream()
                .map(row -> {
                    int missed = Integer.parseInt(row[row.length - column]);
                    int covered = Integer.parseInt(row[row.length - column + 1]);
                    return new Share(covered, missed + covered);
                })
                .reduce(Share.NONE, Share::plus);
    }

    private static boolean written(Path report, FileTime begin) {
        try {
            return Files.exists(report) && Files.getLastModifiedTime(report).compareTo(begin) >= 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
