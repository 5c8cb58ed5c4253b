package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntakeTest
class ChannelIT {

    private static final String CHANNELS = ChannelWalk.CHANNELS;

    private final People people;
    private final SettableClock clock;
    private final Person office;

    ChannelIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
        this.office = GuidanceWalk.office(people);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void anybodyFindsWhatHelpsInTheAreaAndInAllOfFinland() {
        var here = added("77", "T2_MIGRATION_CULTURE_LANGUAGE", "Täällä");
        var everywhere = added("national", "T2_MIGRATION_CULTURE_LANGUAGE", "Kaikkialla");
        var elsewhere = added("78", "T2_MIGRATION_CULTURE_LANGUAGE", "Muualla");
        var other = added("77", "T3_SUBSTITUTE_CARE", "Muuta");

        var found = ids(people.world.anybody(), "?area=77&theme=T2_MIGRATION_CULTURE_LANGUAGE&limit=100");

        assertThat(found).contains(here, everywhere).doesNotContain(elsewhere, other);
        assertThat(ids(people.world.anybody(), "?sort=CARE_PATH")).doesNotContain(here);
        assertThat(people.world.anybody().get(CHANNELS + "?area=kaikki")).hasStatus(400);
    }

    @Test
    void pagesHoldEachEntryOnce() {
        var added =
                List.of(added("79", "OTHER", "Sama"), added("79", "OTHER", "Sama"), added("79", "OTHER", "Aapinen"));

        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = people.body(people.world.anybody().get(CHANNELS + "?area=79&limit=1" + after));
            seen.addAll(ids(page));
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(added);
        assertThat(seen.indexOf(added.get(2))).isLessThan(seen.indexOf(added.get(0)));
    }

    @Test
    void whatNobodyVerifiedForAYearSaysSoUntilSomebodyDoes() {
        var id = added("15", "T4_YOUTH_SUBSTANCE", "Vanha");
        clock.advance(Duration.ofDays(364));
        assertThat(read(id).path("outdated").asBoolean()).isFalse();
        clock.advance(Duration.ofDays(3));
        assertThat(read(id).path("outdated").asBoolean()).isTrue();
        assertThat(reviews()).contains(id);

        var path = CHANNELS + "/" + id;
        assertThat(office.ifMatch(office.edition(path)).post(path + "/verification"))
                .hasStatusOk();

        assertThat(read(id).path("outdated").asBoolean()).isFalse();
        assertThat(reviews()).doesNotContain(id);
    }

    @Test
    void twoWhoRewriteItAtOnceDoNotLoseEachOthersWords() {
        var path = CHANNELS + "/" + added("15", "OTHER", "Ensin");
        long edition = office.edition(path);

        assertThat(office.ifMatch(edition).put(path, ChannelWalk.entry("15", "OTHER", "Toinen")))
                .hasStatusOk();
        assertThat(office.ifMatch(edition).put(path, ChannelWalk.entry("15", "OTHER", "Kolmas")))
                .hasStatus(412);
        assertThat(office.put(path, ChannelWalk.entry("15", "OTHER", "Neljäs"))).hasStatus(428);
        assertThat(people.body(office.get(path)).at("/title/fi").asString()).isEqualTo("Toinen");
    }

    @Test
    void allThreeLanguagesAreNeededAndLinksAreOfTheWeb() {
        var entry = ChannelWalk.entry("15", "OTHER", "Nimi");

        assertThat(office.post(CHANNELS, entry.replace("\"sv\": \"Vad\", ", "")))
                .hasStatus(400);
        assertThat(office.post(CHANNELS, entry.replace("https://example.org/", "javascript:1")))
                .hasStatus(400);
        assertThat(office.post(CHANNELS, entry.replace("[\"15\"]", "[]"))).hasStatus(400);
    }

    private String added(String area, String theme, String title) {
        return People.id(office.created(CHANNELS, ChannelWalk.entry(area, theme, title)));
    }

    private JsonNode read(String id) {
        return people.body(people.world.anybody().get(CHANNELS + "/" + id));
    }

    private List<String> reviews() {
        return ids(people.body(office.get("/api/intake/channel-reviews?limit=100")));
    }

    private List<String> ids(Person person, String query) {
        return ids(people.body(person.get(CHANNELS + query)));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
