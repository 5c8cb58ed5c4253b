package fi.otverkko.intake.familysight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.intake.familysight.FamilySight.Case;
import fi.otverkko.intake.questionnaire.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each cell of the table against the principles, said here in other words than there.
class FamilySightTest {

    private static final Path DOCUMENTATION = Path.of("docs/family-sight.md");

    @TestFactory
    Stream<DynamicTest> eachCellFollowsThePrinciples() {
        return cases().flatMap(one -> Arrays.stream(Shown.values())
                .map(kind -> DynamicTest.dynamicTest(
                        one + " " + kind,
                        () -> assertThat(FamilySight.declared().in(one).contains(kind))
                                .isEqualTo(reasonsAgainst(one, kind).isEmpty()))));
    }

    /// Every principle that speaks against showing it; without any it is shown.
    private static List<String> reasonsAgainst(Case one, Shown kind) {
        var against = new ArrayList<String>();
        boolean young = one.viewer() == Viewer.YOUNG_PERSON;
        boolean forbidden =
                Set.of(Capability.CAPABLE_FORBIDS, Capability.NOT_ASKED).contains(one.capability());
        boolean ownHand = kind == Shown.OWN_SECTION;
        if (kind == Shown.OTHER_GUARDIANS_SECTION) {
            against.add("what a guardian wrote is for the professionals");
        }
        if (kind == Shown.SITUATION) {
            against.add("what the professional wrote is got by asking for access");
        }
        if (kind == Shown.DO_NOT_SHARE && !young) {
            against.add("not told further means not to guardians");
        }
        if (forbidden && !young && !ownHand) {
            against.add("the young person forbids it, or was not asked");
        }
        boolean tellsWho = kind == Shown.RECOMMENDATIONS || kind == Shown.WHO_HAS_LOOKED;
        boolean tellsWhere = tellsWho || kind == Shown.YOUNG_PERSONS_VIEW;
        if (one.protection() == Protection.YES && !young && tellsWhere) {
            against.add("it could tell where the child lives or who works with it");
        }
        if (one.protection() == Protection.YES && one.viewer() == Viewer.OTHER_GUARDIAN && !ownHand) {
            against.add("it may be this guardian from whom the child is protected");
        }
        if (one.protection() == Protection.UNKNOWN
                && !young
                && (kind == Shown.WHO_HAS_LOOKED || kind == Shown.YOUNG_PERSONS_VIEW)) {
            against.add("as long as it is not known, the careful way");
        }
        if (one.protection() == Protection.UNKNOWN
                && one.viewer() == Viewer.OTHER_GUARDIAN
                && kind == Shown.RECOMMENDATIONS) {
            against.add("as long as it is not known, the other guardian is not told which services there are");
        }
        boolean readToHer = Set.of(Capability.NOT_CAPABLE, Capability.NOT_ASKED).contains(one.capability());
        if (one.protection() == Protection.YES && young && readToHer && tellsWho) {
            against.add("somebody else may hold the small child's link");
        }
        return against;
    }

    @Test
    void whatOneWroteOneselfIsAlwaysSeen() {
        assertThat(cases()).allMatch(one -> FamilySight.declared().in(one).contains(Shown.OWN_SECTION));
    }

    @Test
    void moreProtectionNeverShowsMore() {
        cases().filter(one -> one.protection() == Protection.NO).forEach(one -> {
            var unknown = in(one, Protection.UNKNOWN);
            assertThat(FamilySight.declared().in(one)).containsAll(unknown);
            assertThat(unknown).containsAll(in(one, Protection.YES));
        });
    }

    @Test
    void whatWasNotAskedIsCarefulFromTenYearsOn() {
        assertThat(Capability.of(Answers.EMPTY)).isEqualTo(Capability.NOT_ASKED);
        assertThat(Capability.of(aged("AGE_3_6", "AGE_7_9"))).isEqualTo(Capability.NOT_CAPABLE);
        assertThat(Capability.of(aged("AGE_3_6", "AGE_10_12"))).isEqualTo(Capability.NOT_ASKED);
        assertThat(Capability.of(aged("AGE_13_15"))).isEqualTo(Capability.NOT_ASKED);
        var asked = new Answers(Map.of("C5a", List.of("CAPABLE_FORBIDS"), "D4", List.of("AGE_3_6")));
        assertThat(Capability.of(asked)).isEqualTo(Capability.CAPABLE_FORBIDS);
        assertThat(Protection.of(Answers.EMPTY)).isEqualTo(Protection.UNKNOWN);
    }

    @Test
    void anIncompleteTableStopsTheStart() {
        var header = Stream.concat(
                        Stream.of("capability", "protection", "viewer"),
                        Arrays.stream(Shown.values()).map(Enum::name))
                .toList();
        assertThatThrownBy(() -> FamilySight.of(List.of(header))).isInstanceOf(IllegalStateException.class);
    }

    /// With `-Dfamily-sight.write=true` it is written anew.
    @Test
    void theDocumentationIsTheTable() throws IOException {
        var generated = documentation();
        if (Boolean.getBoolean("family-sight.write")) {
            Files.writeString(DOCUMENTATION, generated);
        }
        assertThat(Files.readString(DOCUMENTATION)).isEqualTo(generated);
    }

    private static String documentation() {
        var text = new StringBuilder("""
            # What a link shows

            Generated from `src/main/resources/family/sight.txt`; the principles stand in
            `familysight/package-info.java`. Capability is question C5a, non-disclosure order question D10. Where
            capability was not asked and all children are below ten, NOT_CAPABLE holds.

            """);
        text.append("| capability | non-disclosure order | viewer |");
        Arrays.stream(Shown.values())
                .forEach(kind -> text.append(' ')
                        .append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(" |"));
        text.append('\n').append("|---".repeat(3 + Shown.values().length)).append("|\n");
        cases().forEach(one -> text.append(
                        "| %s | %s | %s |".formatted(one.capability(), one.protection(), one.viewer()))
                .append(Arrays.stream(Shown.values())
                        .map(kind -> FamilySight.declared().in(one).contains(kind) ? " seen |" : " – |")
                        .collect(Collectors.joining()))
                .append('\n'));
        return text.toString();
    }

    private static Set<Shown> in(Case one, Protection protection) {
        return FamilySight.declared().in(new Case(one.capability(), protection, one.viewer()));
    }

    private static Answers aged(String... bands) {
        return new Answers(Map.of("D4", List.of((Object[]) bands)));
    }

    private static Stream<Case> cases() {
        return EnumSet.allOf(Capability.class).stream()
                .flatMap(capability -> Arrays.stream(Protection.values())
                        .flatMap(protection -> Arrays.stream(Viewer.values())
                                .map(viewer -> new Case(capability, protection, viewer))));
    }
}
