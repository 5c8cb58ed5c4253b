package fi.otverkko.platform.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void startOne() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void findsWhatItNoted() {
        var running = new Running(folder);

        running.remember("kafka", process.toHandle());

        assertThat(running.find("kafka")).contains(process.toHandle());
        assertThat(running.find("store")).isEmpty();
    }

    @Test
    void aPidThatNowBelongsToSomebodyElseIsNotOurs() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), process.pid() + " 2020-01-01T00:00:00Z");

        assertThat(new Running(folder).find("kafka")).isEmpty();
    }

    @Test
    void stoppingLeavesAForeignProcessAlone() throws IOException {
        var running = new Running(folder);
        Files.writeString(folder.resolve("kafka.pid"), process.pid() + " 2020-01-01T00:00:00Z");
        var screen = new fi.otverkko.platform.launcher.instance.Screen(System.out, false);

        int stopped = new Stopper(running, screen).stop(java.util.List.of("kafka"));

        assertThat(stopped).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void stoppingEndsOurOwn() throws IOException {
        var running = new Running(folder);
        running.remember("kafka", process.toHandle());
        var screen = new fi.otverkko.platform.launcher.instance.Screen(System.out, false);

        int stopped = new Stopper(running, screen).stop(java.util.List.of("kafka"));

        assertThat(stopped).isEqualTo(1);
        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("kafka.pid")).doesNotExist();
    }

    @Test
    void whatEndedBeforeItCouldBeNotedLeavesNoNote() throws InterruptedException {
        var running = new Running(folder);
        running.remember("kafka", process.toHandle());
        process.destroyForcibly().waitFor();

        running.remember("kafka", process.toHandle());

        assertThat(folder.resolve("kafka.pid")).doesNotExist();
    }

    @Test
    void aNoteThatCannotBeReadCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "what");

        assertThat(new Running(folder).find("kafka")).isEmpty();
    }
}
