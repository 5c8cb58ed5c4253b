package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    private static final String HEAD = "GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,"
            + "BRANCH_COVERED,LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,"
            + "METHOD_COVERED\n";
    private static final FileTime EVER = FileTime.from(Instant.EPOCH);

    @TempDir
    Path root;

    @Test
    void countsEachModuleAndAllOfThem() throws IOException {
        report("one-service", """
                "one: with, commas",a.b,First,90,91,1,3,10,90,92,93,94,95
                "one: with, commas",a.b,Second,90,91,4,0,20,80,92,93,94,95
                """);
        report("platform/two", "two,a.c,Third,90,91,0,0,1,999,92,93,94,95\n");

        assertThat(Coverage.since(root, EVER))
                .extracting(Coverage::toString)
                .containsExactly(
                        "coverage  one-service            lines  85 %  branches  37 %",
                        "coverage  platform/two           lines  99 %  branches     –",
                        "coverage  all modules            lines  97 %  branches  37 %");
    }

    @Test
    void anOlderRunIsNotCounted() throws IOException {
        var old = report("one-service", "one,a.b,First,90,91,1,3,10,90,92,93,94,95\n");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(Coverage.since(root, FileTime.from(Instant.parse("2026-01-01T00:00:01Z"))))
                .extracting(Coverage::module)
                .containsExactly("all modules");
    }

    private Path report(String module, String rows) throws IOException {
        var report = root.resolve(module).resolve("target/site/jacoco/jacoco.csv");
        Files.createDirectories(report.getParent());
        return Files.writeString(report, HEAD + rows);
    }
}
