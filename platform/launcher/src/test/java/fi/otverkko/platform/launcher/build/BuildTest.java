package fi.otverkko.platform.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final FileTime FIXED = FileTime.fromMillis(0);

    @TempDir
    Path folder;

    @Test
    void aJarIsAnotherWhenItsContentIsNotWhenItsTimeIs() throws IOException {
        var first = jar("first", "a");
        var again = jar("again", "a");
        var other = jar("other", "b");
        Files.setLastModifiedTime(again, FileTime.fromMillis(86_400_000));

        assertThat(Build.content(again)).isEqualTo(Build.content(first));
        assertThat(Build.content(other)).isNotEqualTo(Build.content(first));
    }

    private Path jar(String name, String content) throws IOException {
        var jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("lib/one.jar").setLastModifiedTime(FIXED));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return Files.setLastModifiedTime(jar, FIXED);
    }
}
