package fi.otverkko.platform.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.process.Halt;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Running;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

    private static final Part SLEEPER = sleeper("sleep", "60");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Running running;
    private Halt halt;
    private Watcher watcher;

    @BeforeEach
    void begin() {
        var instance = new Instance(folder, folder, "15", 20_000, false, null);
        running = new Running(instance.run());
        halt = new Halt(instance.run());
        watcher = new Watcher(
                instance, new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false), List.of(SLEEPER));
    }

    @AfterEach
    void end() {
        running.find("sleeper").ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void startsAgainWhatWasKilledAndSaysSo() {
        watcher.look(Runnable::run);
        var first = running.find("sleeper").orElseThrow();
        first.destroyForcibly();
        first.onExit().join();

        watcher.look(Runnable::run);

        assertThat(running.find("sleeper")).isPresent().get().isNotEqualTo(first);
        assertThat(watcher.returns()).hasSize(2).allMatch(back -> back.part().equals("sleeper"));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("sleeper died; it is started again in 2 s")
                .contains("sleeper is ready again after ");
    }

    @Test
    void leavesAloneWhatLives() {
        watcher.look(Runnable::run);
        var first = running.find("sleeper");

        watcher.look(Runnable::run);

        assertThat(running.find("sleeper")).isEqualTo(first);
        assertThat(watcher.returns()).hasSize(1);
    }

    @Test
    void doesNotCounteractAHaltThatIsCalledWhileItWaits() {
        watcher.look(bringingBack -> {
            halt.call();
            bringingBack.run();
        });

        assertThat(running.find("sleeper")).isEmpty();
        assertThat(watcher.returns()).isEmpty();
    }

    @Test
    void endsWhenAHaltIsCalledAndNotBefore() {
        halt.call();

        watcher.watch();

        assertThat(running.find("sleeper")).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Watching has ended");
    }

    @Test
    void startsAgainAfterTheHaltWasLifted() {
        halt.call();
        halt.lift();

        watcher.look(Runnable::run);

        assertThat(running.find("sleeper")).isPresent();
    }

    @Test
    void leavesAPartAsItWasTold() {
        watcher.leave("sleeper", true);
        watcher.look(Runnable::run);
        assertThat(running.find("sleeper")).isEmpty();

        watcher.leave("sleeper", false);
        watcher.look(Runnable::run);
        assertThat(running.find("sleeper")).isPresent();
    }

    @Test
    void whatEndsBeforeItIsReadyHasNotComeBack() {
        watcher.startAs(sleeper("false"));

        watcher.look(Runnable::run);

        assertThat(watcher.returns()).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sleeper ended with code 1");
    }

    private static Part sleeper(String... command) {
        return new Part(
                "sleeper", List.of(), () -> {}, List.of(command), Map.of(), () -> command[0].equals("sleep"), Set.of());
    }
}
