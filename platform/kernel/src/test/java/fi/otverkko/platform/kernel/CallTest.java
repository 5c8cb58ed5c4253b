package fi.otverkko.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallTest {

    @Test
    void theSameCallCreatesTheSameThing() {
        assertThat(call("anna", "/things", "k1", "{}").newId())
                .isEqualTo(call("anna", "/things", "k1", "{\"other\":1}").newId());
    }

    @Test
    void anotherCallerPathOrKeyCreatesAnotherThing() {
        var id = call("anna", "/things", "k1", "{}").newId();

        assertThat(call("berit", "/things", "k1", "{}").newId()).isNotEqualTo(id);
        assertThat(call("anna", "/others", "k1", "{}").newId()).isNotEqualTo(id);
        assertThat(call("anna", "/things", "k2", "{}").newId()).isNotEqualTo(id);
    }

    @Test
    void theIdIsAUuidOfVersionEight() {
        var id = UUID.fromString(call("anna", "/things", "k1", "{}").newId());

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void anotherBodyIsSeen() {
        assertThat(call("anna", "/things", "k1", "{}").bodyHash())
                .isNotEqualTo(call("anna", "/things", "k1", "{ }").bodyHash());
    }

    private static Call call(String subject, String path, String key, String body) {
        return Call.of(subject, path, key, body.getBytes(StandardCharsets.UTF_8), OptionalLong.empty());
    }
}
