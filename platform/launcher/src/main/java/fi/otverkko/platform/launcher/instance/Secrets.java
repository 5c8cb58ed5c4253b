package fi.otverkko.platform.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// The instance's own secrets, made once, each in a file that only its owner may read.
public record Secrets(Path folder) {

    private static final int BYTES = 32;

    public static Secrets of(Instance instance) {
        return new Secrets(instance.home().resolve("secrets"));
    }

    /// The secret of that name; drawn at random the first time it is asked for.
    public String get(String name) {
        var file = folder.resolve(name);
        try {
            makeFolder();
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The folder, which nobody else may enter.
    public void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void write(Path file) throws IOException {
        var drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, rights)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }
}
