package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.AccessEntry.Open;
import fi.otverkko.platform.security.AccessEntry.Opening;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table that is wrong stops the start and says in which line.
class AccessFileTest {

    private static final String GOOD = """
            parts: {own: whose it is}
            things: {"/api/a/{id}": [NEW, OLD], /api/a: []}
            operations:
              GET /api/a/{id}:
              - {roles: [DPO], part: own}
              POST /api/a/{id}/end:
              - {roles: [DPO, EXPERT], part: own, states: [NEW], done: [OLD]}
              - {open: PUBLIC, reason: no secret, perMinute: 5, states: [OLD]}
              GET /api/a:
              - {roles: ANY, part: none}
            """;

    @Test
    void aLineIsRead() {
        var entries = read(GOOD);

        assertThat(entries)
                .extracting(AccessEntry::toString)
                .containsExactlyInAnyOrder("GET /api/a/{id}", "POST /api/a/{id}/end", "GET /api/a");
        var end = entries.stream()
                .filter(entry -> entry.toString().equals("POST /api/a/{id}/end"))
                .findFirst()
                .orElseThrow();
        assertThat(end.thing()).isEqualTo(new AccessThing("/api/a/{id}", List.of("NEW", "OLD")));
        assertThat(end.grants())
                .containsExactly(new AccessGrant(Set.of(Role.DPO, Role.EXPERT), "own", Set.of("NEW"), Set.of("OLD")));
        assertThat(end.open()).isEqualTo(new Opening(Open.PUBLIC, 5, Set.of("OLD")));
        assertThat(end.roles()).as("nobody needs one").isEmpty();
    }

    @Test
    void whatSaysNoStatesHoldsInAllOfThem() {
        var read = read(GOOD).stream()
                .filter(entry -> entry.toString().equals("GET /api/a/{id}"))
                .findFirst()
                .orElseThrow();

        assertThat(read.grants().getFirst().states()).containsExactlyInAnyOrder("NEW", "OLD");
        assertThat(read.roles()).containsExactly(Role.DPO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/a/{other} | {roles: [EXPERT], part: none} | line 11 says again what line 4",
                "GET /api/a/{id} | {roles: [EXPERT], part: none} | line 11 says again what line 4",
                "FETCH /api/b | {roles: [DPO], part: none} | line 11 must begin with a method and a path",
                "/api/b | {roles: [DPO], part: none} | line 11 must begin with a method and a path",
                "GET /b | {roles: [DPO], part: none} | line 11 has a path outside /api/: /b",
                "GET /api/b | {roles: [KING], part: none} | line 12 has an unknown name: KING",
                "GET /api/b | {roles: [], part: none} | line 12 needs ANY or a list of roles",
                "GET /api/b | {roles: DPO, part: none} | line 12 needs a list: roles",
                "GET /api/b | {roles: [DPO, DPO], part: none} | line 12 names somebody or something twice in roles",
                "GET /api/b | {roles: [DPO]} | line 12 lacks part",
                "GET /api/b | {roles: [DPO], part: own} | line 12 asks for a part in no thing: own",
                "GET /api/a/{id}/b | {roles: [DPO], part: chair} | line 12 has an unknown part: chair",
                "GET /api/a/{id}/b | {roles: [DPO], part: own, states: [GONE]} | line 12 has an unknown state: GONE",
                "GET /api/a/{id}/b | {roles: [DPO], part: own, done: [GONE]} | line 12 has an unknown state: GONE",
                "GET /api/a/{id}/b | {roles: [DPO], part: own, states: OLD} | line 12 needs a list: states",
                "GET /api/a/{id}/b | {roles: [DPO], part: own, states: [OLD], done: [OLD]} | line 12 has a state in both",
                "GET /api/a/{id}/b | {roles: [DPO], part: own, done: [OLD]} | line 12 has a state in both",
                "GET /api/b | {roles: [DPO], part: none, states: [NEW]} | line 12 has an unknown state: NEW",
                "GET /api/b | {part: none} | line 12 needs ANY or a list of roles",
                "GET /api/b | {roles: [DPO], part: none, open: PUBLIC} | line 12 has an unknown word",
                "GET /api/b | {open: PUBLIC, perMinute: 5} | line 12 lacks reason",
                "GET /api/b | {open: PUBLIC, reason: x} | line 12 lacks perMinute",
                "GET /api/b | {open: PUBLIC, reason: x, perMinute: 0} | line 12 needs perMinute",
                "GET /api/b | {open: PUBLIC, reason: x, perMinute: 20000} | line 12 needs perMinute",
                "GET /api/b | {open: MAYBE, reason: x, perMinute: 5} | line 12 has an unknown name: MAYBE",
                "GET /api/b | {role: [DPO], part: none} | line 12 has an unknown word: role",
                "GET /api/b | {roles: ANY, part: none, part: own} | line 12 says twice: part",
                "GET /api/b | somebody | line 12 must be a map",
            })
    void aWrongLineIsNamed(String operation, String grant, String told) {
        refused(GOOD + "  " + operation + ":\n  - " + grant + "\n", told);
    }

    @Test
    void anOperationIsForSomebodyAndOpenOnce() {
        refused(GOOD + "  GET /api/b: []\n", "line 11 is for nobody");
        refused(GOOD + "  GET /api/b: {roles: ANY, part: none}\n", "line 11 needs a list: who may call it");
        var open = "  - {open: PUBLIC, reason: x, perMinute: 5}\n";
        refused(GOOD + "  GET /api/b:\n" + open + open, "line 13 is open a second time");
    }

    @Test
    void whatIsDeclaredIsUsedAndNamedWell() {
        refused(
                GOOD.replace("{own: whose it is}", "{own: whose it is, chair: sits there}"),
                "no operation is about: chair");
        refused(GOOD.replace("/api/a: []", "/api/c: []"), "no operation is about: /api/c");
        refused(GOOD.replace("/api/a: []", "/c: []"), "has a path outside /api/: /c");
        refused(GOOD.replace("{own: whose it is}", "{own: }"), "line 1 lacks own");
        refused(GOOD.replace("{own: whose it is}", "{none: nobody}"), "has a part that is no small word, or none");
        refused(GOOD.replace("{own: whose it is}", "{own: a, own: b}"), "line 1 says twice: own");
    }

    @Test
    void theTableHasItsThreeChapters() {
        refused("- GET", "must have parts, things and operations");
        refused("", "must have parts, things and operations");
        refused("parts: {own: whose it is}", "line 1 lacks operations");
        refused("operations: []", "line 1 lacks operations");
        refused("rules: {}\noperations: {}", "line 1 has an unknown word: rules");
    }

    private static List<AccessEntry> read(String yaml) {
        return AccessTable.read(new StringReader(yaml)).entries();
    }

    private static void refused(String yaml, String told) {
        assertThatIllegalStateException().isThrownBy(() -> read(yaml)).withMessageContaining(told);
    }
}
