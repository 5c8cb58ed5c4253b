package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// How long intake takes to hold a whole form against its rules; in a process of its own with intake's own classes,
/// needs no running system.
public final class Validating {

    private static final String INTAKE = "intake-service";
    private static final String PROGRAM = "fi.otverkko.intake.questionnaire.FormTiming";

    private Validating() {}

    /// Writes a chapter with the latencies by form.
    public static void report(Report report, Artefacts artefacts) {
        report.chapter("Full form validation (every question answered; read, conditions, checks)");
        timed(artefacts).lines().map(line -> line.split("\t")).forEach(line -> {
            var name = line[0] + ", " + line[1] + " answers, " + line[2] + " bytes, ";
            report.figure(name + "p50", Double.parseDouble(line[3]), "ms");
            report.figure(name + "p95", Double.parseDouble(line[4]), "ms");
            report.figure(name + "p99", Double.parseDouble(line[5]), "ms");
        });
    }

    private static String timed(Artefacts artefacts) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                artefacts.unpackedJar(INTAKE) + ":" + artefacts.unpacked(INTAKE).resolve("lib/*"),
                PROGRAM);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Complaint("The forms could not be timed.");
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
