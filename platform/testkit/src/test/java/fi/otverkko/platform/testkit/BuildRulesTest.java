package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The rules of the build itself, shown a broken build: `src/test/resources/broken-build`.
class BuildRulesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken-build");

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServiceThatDependsOnAnotherDoesNotBuild() throws Exception {
        var told = validate();

        assertThat(told)
                .containsPattern("other-service \\.+ SUCCESS")
                .containsPattern("asking-service \\.+ FAILURE")
                .contains(
                        "Services never depend on each other (platform/decisions/0001)",
                        "fi.otverkko:other-service:jar:0.1.0 <--- banned");
    }

    /// What Maven says about the broken build; the same Maven that builds us, with what it has already fetched.
    private static String validate() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-o",
                "-Dstyle.color=never",
                "validate"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("maven.repo.local"))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        var maven = new ProcessBuilder(command)
                .directory(BROKEN.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = maven.getInputStream()) {
            var told = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(maven.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return told;
        } finally {
            maven.destroyForcibly();
        }
    }
}
