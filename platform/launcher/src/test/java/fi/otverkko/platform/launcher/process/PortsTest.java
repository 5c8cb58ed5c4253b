package fi.otverkko.platform.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithItsHolder() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
            assertThat(Ports.holder(taken.getLocalPort()))
                    .contains("pid " + ProcessHandle.current().pid() + " (");
        }
    }

    @Test
    void nothingIsStartedWhenAPortIsTaken() throws IOException {
        var instance = new Instance(folder, folder, "15", 20_000, false, null);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var traces = folder.resolve("started");
            var part = new Part(
                    "kafka",
                    List.of(taken.getLocalPort()),
                    () -> {},
                    List.of("touch", traces.toString()),
                    Map.of(),
                    () -> true,
                    Set.of());

            assertThatThrownBy(() -> new Starter(instance, new Screen(System.out, false)).start(List.of(part)))
                    .isInstanceOf(Complaint.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which kafka needs, is taken by pid");
            assertThat(Files.exists(traces)).isFalse();
        }
    }

    @Test
    void aPartThatEndsIsReportedWithItsLastWords() {
        var instance = new Instance(folder, folder, "15", 20_000, false, null);
        var part = new Part(
                "intake",
                List.of(),
                () -> {},
                List.of("sh", "-c", "echo the disk is full; exit 7"),
                Map.of(),
                () -> false,
                Set.of());

        assertThatThrownBy(() -> new Starter(instance, new Screen(System.out, false)).start(List.of(part)))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("intake ended with code 7")
                .hasMessageContaining("the disk is full");
    }
}
