package fi.otverkko.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong in a bundle is found when the service starts, not when somebody is to be told.
class ProblemTextsTest {

    @TempDir
    Path folder;

    @Test
    void aLanguageThatLacksATextStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gathered(Map.of("more_fi", "x.title=x", "more_sv", "x.title=x", "more_en", "")))
                .withMessageContaining("x.title");
    }

    @Test
    void aTextThatStandsTwiceStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gathered(Map.of("more_fi", "fault.title=x", "more_sv", "", "more_en", "")))
                .withMessageContaining("fault.title");
    }

    @Test
    void aSingleApostropheStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gathered(Map.of("more_fi", "x.title=it's {0}", "more_sv", "", "more_en", "")))
                .withMessageContaining("apostrophe");
    }

    @Test
    void aCodeWithoutTextIsToldByItsCodeOutsideTests() {
        assertThat(ProblemTexts.gathered(false).text(Language.FI, "speechless.title", List.of()))
                .isEmpty();
    }

    private void gathered(Map<String, String> bundles) throws IOException {
        var problems = Files.createDirectory(folder.resolve("problems"));
        for (var bundle : bundles.entrySet()) {
            Files.writeString(problems.resolve(bundle.getKey() + ".properties"), bundle.getValue());
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            ProblemTexts.gathered(true);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
