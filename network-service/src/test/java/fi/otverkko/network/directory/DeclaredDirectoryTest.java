package fi.otverkko.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.directory.DeclaredDirectory.DeclaredExpert;
import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.network.directory.ThemedTeam.Member;
import fi.otverkko.network.directory.ThemedTeam.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredDirectoryTest {

    private static final Name NAME = new Name("a", "b", "c");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var declared = new DeclaredDirectory(
                List.of(
                        expert("e1", "s1", "u1", List.of("fi")),
                        expert("e1", "s1", "u9", List.of()),
                        expert("e2", null, "u1", List.of("klingon"))),
                List.of(new Unit("u1", NAME, "X", Sector.SO, List.of(), List.of())),
                List.of(
                        new ThemedTeam(Theme.T6_NEPSY, NAME, List.of(new Member("e1", Role.LEAD, DAY, null))),
                        new ThemedTeam(
                                Theme.T1_SEPARATION,
                                NAME,
                                List.of(
                                        new Member("e1", Role.MEMBER, DAY, DAY.minusDays(1)),
                                        new Member("e7", Role.MEMBER, DAY, null)))));

        assertThat(declared.faults())
                .containsExactlyInAnyOrder(
                        "experts.json, e1: declared twice",
                        "experts.json, s1: declared twice",
                        "experts.json, e1: unit u9 is not in units.json",
                        "experts.json, e1: no language",
                        "experts.json, e2: language klingon is no ISO 639-1 code",
                        "teams.json, T6_NEPSY: e1 does not declare this theme in experts.json",
                        "teams.json, T1_SEPARATION: nobody leads",
                        "teams.json, T1_SEPARATION: e1 leaves before coming",
                        "teams.json, T1_SEPARATION: e7 is not in experts.json");
    }

    @Test
    void idsBearTheArea() {
        var declared = new DeclaredDirectory(
                List.of(expert("e1", "s1", "u1", List.of("fi"))),
                List.of(new Unit("u1", NAME, "X", Sector.SO, List.of(), List.of())),
                List.of());

        assertThat(declared.faults()).isEmpty();
        assertThat(declared.experts("13")).singleElement().satisfies(expert -> {
            assertThat(expert.id()).isEqualTo("13-e1");
            assertThat(expert.unitId()).isEqualTo("13-u1");
        });
        assertThat(declared.units("13")).extracting(Unit::id).containsExactly("13-u1");
    }

    private static DeclaredExpert expert(String id, @Nullable String subject, String unit, List<String> languages) {
        return new DeclaredExpert(
                id, subject, NAME, "X", Sector.SO, unit, List.of(Theme.T1_SEPARATION), languages, null);
    }
}
