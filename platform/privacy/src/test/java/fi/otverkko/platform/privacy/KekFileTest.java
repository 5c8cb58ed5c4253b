package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KekFileTest {

    private static final byte[] WORD = "sana".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatOneStartSealedTheNextOneOpens() throws Exception {
        var file = created();
        var sealed = KekFile.read(file).encrypt(WORD, WORD);

        assertThat(KekFile.read(file).decrypt(sealed, WORD)).isEqualTo(WORD);
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created())))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsNeverReplaced() throws Exception {
        var file = created();
        var before = Files.readString(file);

        assertThatThrownBy(() -> KekFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);
        KekFile.main(new String[] {file.toString()});

        assertThat(file).hasContent(before);
    }

    @Test
    void aRotatedKeySealsAndTheEarlierOneStillOpens() throws Exception {
        var file = created();
        var before = KekFile.read(file);
        var sealed = before.encrypt(WORD, WORD);

        KekFile.main(new String[] {file.toString(), "rotate"});

        assertThat(KekFile.read(file).decrypt(sealed, WORD)).isEqualTo(WORD);
        var after = KekFile.read(file).encrypt(WORD, WORD);
        assertThatThrownBy(() -> before.decrypt(after, WORD)).isInstanceOf(GeneralSecurityException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theToolWritesAKeyWhereThereIsNone() throws Exception {
        var file = folder.resolve("tool.json");

        KekFile.main(new String[] {file.toString()});

        assertThat(KekFile.read(file).encrypt(WORD, WORD)).isNotEmpty();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KekFile.read(folder.resolve("none.json")))
                .withMessageContaining("none.json is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rw------x"})
    void aFileThatOthersMayTouchIsRefused(String rights) throws Exception {
        var file = created();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThatIllegalStateException().isThrownBy(() -> KekFile.read(file)).withMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutBeingQuoted() throws Exception {
        var file = created();
        Files.writeString(file, "{\"key\": \"salaisuus\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> KekFile.read(file))
                .withMessageContaining("not a readable Tink keyset")
                .withMessageNotContaining("salaisuus")
                .withNoCause();
    }

    @Test
    void aWeakerKeyIsRefused() throws Exception {
        var file = created();
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM, AeadConfig2026.get()),
                        AeadConfig2026.get(),
                        InsecureSecretKeyAccess.get()));

        assertThatIllegalStateException().isThrownBy(() -> KekFile.read(file)).withMessageContaining("AES256-GCM");
    }

    private Path created() throws Exception {
        var file = folder.resolve("kek.json");
        KekFile.create(file);
        return file;
    }
}
