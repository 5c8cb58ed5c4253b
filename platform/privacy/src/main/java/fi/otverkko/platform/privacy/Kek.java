package fi.otverkko.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/// The key-encryption key of a running process: what its file holds now, so that a KEK that was added or destroyed
/// meanwhile needs no new start.
public final class Kek implements Aead {

    /// @param stand of the file when it was read
    private record Held(String stand, KeysetHandle keys) {}

    private final Path file;
    private volatile Held held;

    /// @throws IllegalStateException as [KekFile#read]
    public Kek(Path file) {
        this.file = file;
        this.held = read(file);
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return all().encrypt(plaintext, associatedData);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return all().decrypt(ciphertext, associatedData);
    }

    /// The id of the key that was added last; no secret.
    int newest() {
        return current().getPrimary().getId();
    }

    /// The ids of all keys in the file.
    List<Integer> ids() {
        var keys = current();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.getAt(i).getId())
                .toList();
    }

    /// One of the keys, without the others.
    ///
    /// @throws IllegalStateException if the file does not hold it
    Aead only(int id) {
        var keys = current();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getId() == id) {
                return alone(keys.getAt(i));
            }
        }
        throw new IllegalStateException(
                "The key file " + file + " does not hold the key-encryption key in force: copy it from where it is");
    }

    private static Aead alone(KeysetHandle.Entry entry) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(entry.getKey()).makePrimary())
                    .build()
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key-encryption key cannot be used", impossible);
        }
    }

    private Aead all() throws GeneralSecurityException {
        return current().getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    /// Looks at the file at every use: cases' keys are opened once a minute at most, and a KEK that is being replaced
    /// must not be missed.
    private KeysetHandle current() {
        try {
            if (!stand(file).equals(held.stand())) {
                held = read(file);
            }
        } catch (IOException gone) {
            return held.keys(); // whoever took the file away stops no case; the next start tells
        }
        return held.keys();
    }

    private static String stand(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    }

    private static Held read(Path file) {
        try {
            var stand = Files.exists(file) ? stand(file) : "";
            return new Held(stand, KekFile.keyset(file)); // the stand first: a later change is seen the next time
        } catch (IOException failure) {
            throw new IllegalStateException("The key file " + file + " cannot be read", failure);
        }
    }
}
