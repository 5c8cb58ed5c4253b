package fi.otverkko.network.shareable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ShareableContractsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SCHEMA = """
            {"properties": {"id": {"type": "string", "pattern": "^A$", "description": "what it is"},
                            "themes": {"type": "array", "items": {"type": "string", "pattern": "^B$"}}},
             "required": ["id"]}""";

    /// Another name, form, kind or obligation is another contract.
    @ParameterizedTest
    @ValueSource(strings = {"\"id\"=>\"key\"", "^A$=>^C$", "^B$=>^D$", "\"array\"=>\"object\"", "[\"id\"]=>[]"})
    void whatChangesNeedsAnApprovalAnew(String change) {
        var parts = change.split("=>", -1);

        assertThat(hash(SCHEMA.replace(parts[0], parts[1]))).isNotEqualTo(hash(SCHEMA));
    }

    @Test
    void aDescriptionMayBeWrittenBetter() {
        assertThat(hash(SCHEMA.replace("what it is", "what it really is"))).isEqualTo(hash(SCHEMA));
    }

    @Test
    void thisVersionSharesNoMoreThanItsNationalTopics() {
        assertThat(new ShareableContracts(JSON, "network").all())
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(contract.topic()).startsWith("national."));
    }

    private static String hash(String schema) {
        return ShareableContracts.contract("type", "national.x", JSON.readTree(schema))
                .hash();
    }
}
