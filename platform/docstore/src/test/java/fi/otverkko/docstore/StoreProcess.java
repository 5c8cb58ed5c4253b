package fi.otverkko.docstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A document store in a process of its own, as the launcher starts it.
final class StoreProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path errors;

    private StoreProcess(Class<?> main, Path folder, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        this.errors = folder.resolve("stderr-" + System.nanoTime());
        this.process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    static StoreProcess start(Path folder, String... arguments) throws IOException {
        return start(DocumentStore.class, folder, arguments);
    }

    static StoreProcess start(Class<?> main, Path folder, String... arguments) throws IOException {
        return new StoreProcess(main, folder, List.of(arguments));
    }

    /// Returns the address, when the store serves.
    String awaitReady() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var uri = output.readLine();
        assertThat(output.readLine()).as(errors()).isEqualTo("ready");
        return uri;
    }

    /// Processor time until now.
    Duration worked() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// kill -9
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    /// SIGTERM
    void terminate() throws InterruptedException {
        process.destroy();
        awaitExit();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
