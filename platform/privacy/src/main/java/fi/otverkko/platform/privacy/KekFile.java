package fi.otverkko.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/// The file that holds the key-encryption key (KEK): a Tink keyset in JSON, AES256-GCM, which nobody
/// but the user that runs the service may read.
///
/// Whoever has this file and the database of wrapped keys can read every case, and whoever loses it can
/// read none: keep it out of both databases' backups, and keep a copy elsewhere.
public final class KekFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final int KEY_BYTES = 32;

    /// Writes a new KEK, unless there is a sound one already, or adds one to those that are there.
    ///
    /// @param arguments the path of the file, and `rotate` for one more key
    @SuppressWarnings("SystemOut") // a command line tool
    public static void main(String[] arguments) throws IOException {
        boolean rotate = arguments.length == 2 && arguments[1].equals("rotate");
        if (arguments.length != 1 && !rotate) {
            throw new IllegalArgumentException("usage: KekFile <path of the key file> [rotate]");
        }
        var path = Path.of(arguments[0]);
        if (rotate) {
            rotate(path);
            System.out.println(path + " holds one more key, the newest");
        } else if (Files.exists(path)) {
            read(path);
            System.out.println(path + " holds a key already; it was left as it is");
        } else {
            create(path);
            System.out.println(path + " holds a new key");
        }
    }

    /// Reads the KEK; the service must not start without it. The file's primary key seals, all of them open.
    ///
    /// @throws IllegalStateException if the file is missing, may be read by anybody but its owner, or does not
    ///         hold what it should; the message names the file and the remedy, never its content
    public static Aead read(Path path) {
        try {
            return keyset(path).getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The keys of " + path + " cannot be used");
        }
    }

    /// Writes a new KEK where there was no file. Never replaces one: that would lose every case.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file
    public static void create(Path path) throws IOException {
        try {
            write(path, fresh());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink cannot make a key", impossible);
        }
    }

    /// Adds a new key; the earlier ones stay, because they still open. Keys of cases are wrapped with it once it is in
    /// force: [KekSchedule].
    ///
    /// @throws IllegalStateException as in [#read]
    public static void rotate(Path path) throws IOException {
        try {
            var key = fresh().getPrimary().getKey();
            var more = KeysetHandle.newBuilder(keyset(path))
                    .addEntry(KeysetHandle.importKey(key).makePrimary())
                    .build();
            replace(path, more);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink cannot make a key", impossible);
        }
    }

    /// Removes all keys but the newest from the file. What they sealed opens no more: [KekRotation] knows when.
    static void destroyEarlier(Path path) throws IOException {
        try {
            replace(path, newest(path));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink cannot write the newest key", impossible);
        }
    }

    private static KeysetHandle newest(Path path) throws GeneralSecurityException {
        var newest = keyset(path).getPrimary();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(newest.getKey()).makePrimary())
                .build();
    }

    private static void replace(Path path, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        var next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next); // of a run that was stopped
        write(next, keyset);
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeysetHandle fresh() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    }

    static KeysetHandle keyset(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException("The key file " + path + " is missing");
        }
        try {
            checkRights(path);
            var keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            if (!(keyset.getPrimary().getKey() instanceof AesGcmKey key)
                    || key.getParameters().getKeySizeBytes() != KEY_BYTES) {
                throw new IllegalStateException("The key file " + path + " does not hold an AES256-GCM key");
            }
            return keyset;
        } catch (GeneralSecurityException | IOException unreadable) {
            // Without the cause: a parser's message could quote the content.
            throw new IllegalStateException("The key file " + path + " is not a readable Tink keyset in JSON ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static void write(Path path, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        var json =
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        var rights = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var file = Files.newByteChannel(path, options, rights)) {
            var bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    private static void checkRights(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            throw new IllegalStateException(
                    "The rights of the key file " + path + " cannot be told on this file system");
        }
        var rights = view.readAttributes().permissions();
        if (!OWNER_ONLY.containsAll(rights)) {
            throw new IllegalStateException("The key file " + path + " has rights "
                    + PosixFilePermissions.toString(rights) + "; only its owner may read it: chmod 600 " + path);
        }
    }

    private KekFile() {}
}
