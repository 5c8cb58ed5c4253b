package fi.otverkko.network.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.composition.Candidate.Distance;
import fi.otverkko.network.composition.Candidate.Reach;
import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.Composition.Why;
import fi.otverkko.network.composition.Need.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestTeamTest {

    private static final Need SOCIAL = new Need(Kind.SECTOR, "SO");
    private static final Need HEALTH = new Need(Kind.SECTOR, "TE");
    private static final Need NEPSY = new Need(Kind.THEME, "T6_NEPSY");

    @Test
    void schoolingAsksForEducation() {
        assertThat(Need.of(List.of("T6_NEPSY", "L_VIP_VAATU"), null))
                .containsExactly(new Need(Kind.SECTOR, "SI"), SOCIAL, HEALTH, NEPSY);
        assertThat(Need.of(List.of("T6_NEPSY"), "WEAKENED"))
                .containsExactly(new Need(Kind.SECTOR, "SI"), SOCIAL, HEALTH, NEPSY);
        assertThat(Need.of(List.of("T6_NEPSY", "L_BARNAHUS"), "OK")).containsExactly(SOCIAL, HEALTH, NEPSY);
    }

    @Test
    void oneWhoCoversTwoNeedsSavesASeat() {
        var found = team().among(List.of(social("a"), health("b"), expert("c", "SI", "T6_NEPSY"), nepsyDoctor("d")));

        assertThat(ids(found)).containsExactly("a", "d");
        assertThat(found.uncovered()).isEmpty();
    }

    @Test
    void everySeatHasItsReasons() {
        var found = team().among(List.of(social("a"), busy(nepsyDoctor("d"), 3)));

        assertThat(found.seats().get(1).reasons())
                .containsExactly(
                        new Reason("COVERS_SECTOR", "TE"),
                        new Reason("COVERS_THEME", "T6_NEPSY"),
                        new Reason("SPEAKS", "fi"),
                        new Reason("OPEN_TEAMS", "3"));
    }

    @Test
    void theLeastLoadedIsAskedAndThenTheFirstById() {
        var directory = List.of(busy(social("a"), 2), busy(social("b"), 1), busy(social("c"), 1), nepsyDoctor("d"));

        assertThat(ids(team().among(directory))).containsExactly("b", "d");
        assertThat(ids(team().among(directory.reversed()))).containsExactly("b", "d");
    }

    @Test
    void aSmallTeamOfBusyPeopleBeatsALargeOneOfIdlePeople() {
        var directory = List.of(social("a"), health("b"), expert("c", "SI", "T6_NEPSY"), busy(nepsyDoctor("d"), 9));

        assertThat(ids(team().among(directory))).containsExactly("a", "d");
    }

    @Test
    void whatNobodyCoversIsNamedWithTheNearestObstacle() {
        var mute = new Candidate("e", null, "TE", Set.of(), Set.of("fi"), Reach.near(0));
        var foreign = new Candidate("f", "s-f", "SI", Set.of("T6_NEPSY"), Set.of("sv"), Reach.near(0));

        assertThat(team().among(List.of(social("a"), mute, foreign)).uncovered())
                .containsExactly(new Gap(HEALTH, Why.NO_ACCOUNT), new Gap(NEPSY, Why.NOT_IN_LANGUAGE));
        assertThat(team().among(List.of()).uncovered())
                .extracting(Gap::why)
                .containsOnly(Why.NOBODY)
                .hasSize(3);
    }

    @Test
    void thoseWhoSaidNoAreNotAskedAgain() {
        var again = new SmallestTeam(List.of(SOCIAL), "fi", null, Set.of(), Set.of("a"));

        assertThat(ids(again.among(List.of(social("a"), social("b"))))).containsExactly("b");
        assertThat(again.among(List.of(social("a"))).uncovered()).containsExactly(new Gap(SOCIAL, Why.UNAVAILABLE));
    }

    @Test
    void thoseInTheTeamCountAndAreNotProposedTwice() {
        var substitute = new SmallestTeam(List.of(SOCIAL, HEALTH, NEPSY), "fi", null, Set.of("d"), Set.of());

        var found = substitute.among(List.of(social("a"), nepsyDoctor("d"), nepsyDoctor("e")));

        assertThat(ids(found)).containsExactly("a");
        assertThat(found.seats().getFirst().reasons()).doesNotContain(new Reason("COVERS_SECTOR", "TE"));
    }

    @Test
    void sixSeatsAreEnoughAndTheRestIsNamed() {
        var needs = IntStream.rangeClosed(1, 7)
                .mapToObj(theme -> new Need(Kind.THEME, "T" + theme))
                .toList();
        var directory = IntStream.rangeClosed(1, 7)
                .mapToObj(theme -> expert("e" + theme, "SO", "T" + theme))
                .toList();

        var found = new SmallestTeam(needs, "fi", null, Set.of(), Set.of()).among(directory);

        assertThat(found.seats()).hasSize(SmallestTeam.SEATS);
        assertThat(found.uncovered()).containsExactly(new Gap(new Need(Kind.THEME, "T7"), Why.NO_SEAT));
    }

    @Test
    void aThemeThatTheDirectoryDoesNotKnowIsAGapNotAFault() {
        var found = new SmallestTeam(List.of(new Need(Kind.THEME, "T99_FUTURE")), "fi", null, Set.of(), Set.of())
                .among(List.of(social("a")));

        assertThat(found.uncovered()).extracting(Gap::why).containsExactly(Why.NOBODY);
    }

    @Test
    void whoIsNearIsAskedBeforeWhoIsIdle() {
        var directory = List.of(
                from(Distance.BEYOND, social("a")),
                from(Distance.OWN_REGION, social("b")),
                busy(social("c"), 7),
                nepsyDoctor("d"));

        assertThat(team().ranked(directory, 3))
                .extracting(SmallestTeamTest::ids)
                .containsExactly(List.of("c", "d"), List.of("b", "d"), List.of("a", "d"));
        assertThat(team().ranked(directory, 3).getLast().seats().getFirst().reasons())
                .contains(new Reason("FROM", "BEYOND"));
    }

    @Test
    void whoIsAwayOrHasNoRoomOrCannotUseTheChannelIsNamedAndNotProposed() {
        var task = new SmallestTeam(List.of(SOCIAL, HEALTH, NEPSY), "fi", "VISIT", Set.of(), Set.of());
        var directory = List.of(
                reached(social("a"), new Reach(Distance.OWN_AREA, Set.of("VISIT"), 0, 0, false)),
                reached(health("b"), new Reach(Distance.OWN_AREA, Set.of("REMOTE", "VISIT"), 0, 5, true)),
                reached(expert("c", "SI", "T6_NEPSY"), new Reach(Distance.OWN_AREA, Set.of("REMOTE"), 0, 5, false)));

        assertThat(task.among(directory).uncovered())
                .containsExactly(
                        new Gap(SOCIAL, Why.NO_ROOM), new Gap(HEALTH, Why.AWAY), new Gap(NEPSY, Why.NOT_ON_CHANNEL));
    }

    @Test
    void thereIsNoNextBestWhereOnlyOneTeamCoversAll() {
        assertThat(team().ranked(List.of(social("a"), nepsyDoctor("d"), expert("e", "SI")), 3))
                .extracting(SmallestTeamTest::ids)
                .containsExactly(List.of("a", "d"));
    }

    private static Candidate from(Distance distance, Candidate expert) {
        return reached(expert, new Reach(distance, Set.of(), 0, 9, false));
    }

    private static Candidate reached(Candidate expert, Reach reach) {
        return new Candidate(
                expert.id(), expert.subjectId(), expert.sector(), expert.themes(), expert.languages(), reach);
    }

    private static SmallestTeam team() {
        return new SmallestTeam(List.of(SOCIAL, HEALTH, NEPSY), "fi", null, Set.of(), Set.of());
    }

    private static List<String> ids(Composition composition) {
        return composition.seats().stream().map(seat -> seat.expert().id()).toList();
    }

    private static Candidate social(String id) {
        return expert(id, "SO");
    }

    private static Candidate health(String id) {
        return expert(id, "TE");
    }

    private static Candidate nepsyDoctor(String id) {
        return expert(id, "TE", "T6_NEPSY");
    }

    private static Candidate busy(Candidate expert, int load) {
        return new Candidate(
                expert.id(),
                expert.subjectId(),
                expert.sector(),
                expert.themes(),
                expert.languages(),
                Reach.near(load));
    }

    private static Candidate expert(String id, String sector, String... themes) {
        return new Candidate(id, "s-" + id, sector, Set.of(themes), Set.of("fi"), Reach.near(0));
    }
}
