package fi.otverkko.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./ot jdk` prints the JDK that everything runs on.
class JdkSearchTest {

    @TempDir
    Path folder;

    @Test
    void findsAJdk25WhereSystemsKeepThemThoughAnOlderOneIsNamed() throws Exception {
        var old = jdk("jdk-17", "17.0.15");
        var right = jdk("jdk-25", "25.0.3");

        assertThat(search(old)).isEqualTo("0 " + right);
    }

    @Test
    void takesTheOneOfJavaHomeFirst() throws Exception {
        jdk("a-25", "25.0.1");
        var named = jdk("z-25", "25");

        assertThat(search(named)).isEqualTo("0 " + named);
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        var runtime = jdk("jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(search(runtime)).startsWith("1 ").contains("needs a JDK 25 and found none");
    }

    @Test
    void withoutOneItSaysInASentenceWhatIsMissingAndHowToGetIt() throws Exception {
        assertThat(search(jdk("jdk-24", "24.0.2")))
                .startsWith("1 ")
                .contains("needs a JDK 25 and found none", "JAVA_HOME")
                .hasLineCount(1);
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private String search(Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", "../../ot", "jdk").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("OT_JDK_PLACES", folder + "/*");
        builder.environment().put("PATH", "/usr/bin:/bin");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }
}
