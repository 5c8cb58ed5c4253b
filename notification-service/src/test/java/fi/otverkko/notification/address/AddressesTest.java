package fi.otverkko.notification.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final String SECRET = "of-this-test-only-0123456789abcdef";

    @Test
    void oneAddressHasOneFingerprintHoweverItIsWritten() throws GeneralSecurityException {
        var addresses = new Addresses(new AddressSettings(SECRET));

        assertThat(addresses.fingerprint(address("Reader@Example.org ")))
                .isEqualTo(addresses.fingerprint(address("reader@example.org")))
                .isNotEqualTo(addresses.fingerprint(address("other@example.org")))
                .isNotEqualTo(
                        new Addresses(new AddressSettings(SECRET + "2")).fingerprint(address("reader@example.org")))
                .hasSize(43);
    }

    @Test
    void aSealedAddressOpensOnlyBesideItsFingerprint() throws GeneralSecurityException {
        var addresses = new Addresses(new AddressSettings(SECRET));
        var reader = address("reader@example.org");
        var sealed = addresses.seal("one", reader);

        assertThat(addresses.open("one", sealed)).isEqualTo(reader);
        assertThat(addresses.seal("one", reader)).isNotEqualTo(sealed);
        assertThatIllegalStateException().isThrownBy(() -> addresses.open("other", sealed));
    }

    @Test
    void aMarkHoldsForItsPartsOnly() throws GeneralSecurityException {
        var addresses = new Addresses(new AddressSettings(SECRET));
        var mark = addresses.mark("CONFIRM", "id", "nonce");

        assertThat(addresses.isMark(mark, "CONFIRM", "id", "nonce")).isTrue();
        assertThat(addresses.isMark(mark, "MANAGE", "id", "nonce")).isFalse();
        assertThat(addresses.isMark("", "CONFIRM", "id", "nonce")).isFalse();
    }

    @Test
    void neitherAddressNorSecretIsSaidByAccident() {
        assertThat(address("reader@example.org").toString()).doesNotContain("reader");
        assertThat(new AddressSettings(SECRET).toString()).doesNotContain(SECRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddressSettings("short"))
                .withMessageNotContaining("short\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@b",
                "a b@example.org",
                "a@example.org\nBcc: b@example.org",
                "a@@example.org",
                "\"a\"@example.org",
                "a@[127.0.0.1]",
                ".a@example.org",
                "a..b@example.org",
                "a,b@example.org"
            })
    void whatIsNoAddressIsNone(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    private static MailAddress address(String typed) {
        return MailAddress.of(typed).orElseThrow();
    }
}
