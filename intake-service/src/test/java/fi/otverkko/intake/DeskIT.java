package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The work folders.
@IntakeTest
class DeskIT {

    private final People people;
    private final SettableClock clock;

    DeskIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void whatNeedsMeMovesOnWhenIDoIt() {
        var other = people.world.as("00000000-0000-4000-8000-0000000000f3", Role.GROUP_SECRETARY);
        var path = people.submitted("Tilanne.");
        assertThat(folder(people.secretary, "NEEDS_ME")).contains(path);
        assertThat(folder(other, "NEEDS_ME")).contains(path);
        assertThat(folder(people.coordinator, "NEEDS_ME")).doesNotContain(path);
        assertThat(folder(people.coordinator, "WAITING")).contains(path);

        people.post(people.secretary, path, "/check");
        assertThat(folder(people.secretary, "NEEDS_ME")).contains(path);
        assertThat(folder(other, "NEEDS_ME")).doesNotContain(path);
        assertThat(folder(other, "WAITING")).contains(path);

        people.post(other, path, "/check");
        assertThat(folder(other, "NEEDS_ME")).as("taken over").contains(path);
        assertThat(folder(people.secretary, "NEEDS_ME")).doesNotContain(path);

        people.post(other, path, "/acceptance");
        assertThat(folder(people.secretary, "WAITING")).contains(path);
        people.decided(path, 1, "NO", 1);
        assertThat(folder(people.coordinator, "NEEDS_ME")).contains(path);
        people.post(people.coordinator, path, "/declination", """
                {"route": "BASIC_SERVICES", "reasonText": "Perustason palvelut auttavat."}""");
        assertThat(folder(people.coordinator, "DONE")).contains(path);
        assertThat(folder(people.coordinator, "NEEDS_ME")).doesNotContain(path);
    }

    @Test
    void aDraftIsInNobodysFolder() {
        var path = people.draft("IDENTIFIED");

        for (var folder : List.of("NEEDS_ME", "WAITING", "DONE")) {
            assertThat(folder(people.secretary, folder)).doesNotContain(path);
        }
    }

    @Test
    void whatHappenedSinceOneLookedIsMarked() {
        var path = people.submitted("Tilanne.");
        assertThat(item(people.secretary, "NEEDS_ME", path).path("changes").toString())
                .contains("SUBMITTED");
        clock.advance(Duration.ofMinutes(1));
        assertThat(people.secretary.put("/api/intake/desk/looked", "{}")).hasStatusOk();
        assertThat(item(people.secretary, "NEEDS_ME", path).path("changed").asBoolean())
                .isFalse();

        clock.advance(Duration.ofMinutes(1));
        people.post(people.secretary, path, "/check");

        var item = item(people.secretary, "NEEDS_ME", path);
        assertThat(item.path("changed").asBoolean()).isTrue();
        assertThat(item.path("changes").toString()).isEqualTo("[\"CHECK_STARTED\"]");
        assertThat(item.path("late").asBoolean()).isFalse();
        clock.advance(Duration.ofDays(9));
        assertThat(item(people.secretary, "NEEDS_ME", path).path("late").asBoolean())
                .isTrue();
    }

    @Test
    void pagesJoinWithoutGapsAndTheMostUrgentComesFirst() {
        for (int i = 0; i < 5; i++) {
            people.submitted("Tilanne.");
        }
        var urgent = people.submitted("Tilanne.");
        people.decided(urgent, 1, "U0", "TALK", 1);

        for (var folder : List.of("NEEDS_ME", "DONE", "WAITING")) {
            var whole = ids(people.secretary, folder, 100);
            assertThat(ids(people.secretary, folder, 9)).isEqualTo(whole).doesNotHaveDuplicates();
        }
        var all = ids(people.secretary, "NEEDS_ME", 100);
        assertThat(all.indexOf(People.id(urgent))).isLessThan(all.size() - 5);
    }

    private List<String> folder(Person who, String folder) {
        return ids(who, folder, 100).stream()
                .map(id -> "/api/intake/consultations/" + id)
                .toList();
    }

    private List<String> ids(Person who, String folder, int limit) {
        var ids = new ArrayList<String>();
        items(who, folder, limit).forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private JsonNode item(Person who, String folder, String path) {
        return items(who, folder, 100).stream()
                .filter(item -> item.path("id").asString().equals(People.id(path)))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items(Person who, String folder, int limit) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = people.body(who.get("/api/intake/desk?folder=" + folder + "&limit=" + limit + after));
            StreamSupport.stream(page.path("items").spliterator(), false).forEach(items::add);
            var next = page.path("next");
            after = next.isNull() || next.isMissingNode() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());
        return items;
    }
}
