package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.otverkko.platform.kernel.Role;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table that is wrong stops the start and says in which line.
class AccessFileTest {

    private static final String GOOD = "- {method: GET, path: \"/api/a/{id}\", roles: [DPO], part: none}\n";

    @Test
    void aLineIsRead() {
        var entry = AccessTable.read(new StringReader(GOOD)).entries().getFirst();

        assertThat(entry.roles()).containsExactly(Role.DPO);
        assertThat(entry.part()).isEqualTo("none");
        assertThat(entry.open()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {method: GET, path: \"/api/a/{other}\", roles: [EXPERT], part: none} | line 2 says again what line 1",
                "- {method: FETCH, path: /api/b, roles: [DPO], part: none} | line 2 has an unknown method: FETCH",
                "- {method: GET, path: /b, roles: [DPO], part: none} | line 2 has a path outside /api/: /b",
                "- {method: GET, path: /api/b, roles: [KING], part: none} | line 2 has an unknown name: KING",
                "- {method: GET, path: /api/b, roles: [], part: none} | line 2 needs ANY or a list of roles",
                "- {method: GET, path: /api/b, roles: DPO, part: none} | line 2 needs ANY or a list of roles",
                "- {method: GET, path: /api/b, roles: [DPO]} | line 2 lacks part",
                "- {method: GET, path: /api/b, part: none} | line 2 needs either roles or open",
                "- {method: GET, path: /api/b, roles: [DPO], part: a, open: PUBLIC} | line 2 needs either roles or open",
                "- {method: GET, path: /api/b, open: PUBLIC, perMinute: 5} | line 2 lacks reason",
                "- {method: GET, path: /api/b, open: PUBLIC, reason: x} | line 2 lacks perMinute",
                "- {method: GET, path: /api/b, open: PUBLIC, reason: x, perMinute: 0} | line 2 needs perMinute",
                "- {method: GET, path: /api/b, open: MAYBE, reason: x, perMinute: 5} | line 2 has an unknown name: MAYBE",
                "- {method: GET, path: /api/b, role: [DPO], part: none} | line 2 has an unknown word: role",
                "- {method: GET, method: PUT, path: /api/b, roles: ANY, part: own} | line 2 says twice: method",
                "- GET /api/b | line 2 must be",
            })
    void aWrongLineIsNamed(String line, String told) {
        assertThatIllegalStateException()
                .isThrownBy(() -> AccessTable.read(new StringReader(GOOD + line)))
                .withMessageContaining(told);
    }

    @Test
    void theTableIsAList() {
        assertThatIllegalStateException().isThrownBy(() -> AccessTable.read(new StringReader("method: GET")));
        assertThatIllegalStateException().isThrownBy(() -> AccessTable.read(new StringReader("")));
    }
}
