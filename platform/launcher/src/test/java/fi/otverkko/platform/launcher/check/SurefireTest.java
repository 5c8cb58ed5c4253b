package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireTest {

    @TempDir
    Path folder;

    @Test
    void countsTheTestsAndNamesThoseThatFailedAndWhy() throws IOException {
        var report = Files.writeString(folder.resolve("TEST-x.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="a.b.CaseTest" time="1.5" tests="5" errors="1" skipped="1" failures="1">
                  <testcase name="good" classname="a.b.CaseTest" time="0.1"/>
                  <testcase name="noisy" classname="a.b.CaseTest" time="0.1">
                    <system-out><![CDATA[said]]></system-out>
                  </testcase>
                  <testcase name="absent" classname="a.b.CaseTest" time="0"><skipped message="no engine"/></testcase>
                  <testcase name="wrong" classname="a.b.CaseTest" time="0.1">
                    <failure message="&#10;expected: 1&#10; but was: 2" type="x"><![CDATA[trace]]></failure>
                  </testcase>
                  <testcase name="broken" classname="a.b.CaseTest" time="0.1">
                    <error type="java.lang.NullPointerException"><![CDATA[trace]]></error>
                  </testcase>
                </testsuite>
                """);

        var read = Surefire.read(report);

        assertThat(read.passed()).isEqualTo(2);
        assertThat(read.skipped()).isEqualTo(1);
        assertThat(read.failures())
                .containsExactly("CaseTest.wrong: expected: 1 but was: 2", "CaseTest.broken: no message");
    }
}
