package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanaryTest {

    private static final String WORD = "Kanarialintu7q4xz";

    @TempDir
    Path folder;

    @Test
    void findsTheWordInEveryFormItCouldHaveTaken() throws IOException {
        Files.writeString(folder.resolve("plain"), "x" + WORD + "y");
        Files.writeString(folder.resolve("wide"), "x" + WORD, StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("wider"), "x" + WORD, StandardCharsets.UTF_16BE);
        for (int shift = 0; shift < 3; shift++) {
            var text = "abc".substring(0, shift) + WORD + " and more";
            var base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            Files.writeString(folder.resolve("base64-" + shift), base64);
        }

        assertThat(new Canary(WORD).in(folder)).hasSize(6);
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        Files.writeString(folder.resolve("plain"), WORD.substring(1) + " " + WORD.toUpperCase(java.util.Locale.ROOT));

        assertThat(new Canary(WORD).in(folder)).isEmpty();
    }
}
