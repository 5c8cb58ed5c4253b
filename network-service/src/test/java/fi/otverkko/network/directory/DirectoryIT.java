package fi.otverkko.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.network.v1.ExpertRegistered;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/// The declared demo directory, as it comes in and as it is searched.
@NetworkTest
class DirectoryIT {

    private static final ApplicationArguments NONE = new DefaultApplicationArguments();

    private final Story story;
    private final Directory directory;
    private final DemoDirectory demo;

    DirectoryIT(Story story, Directory directory, DemoDirectory demo) {
        this.story = story;
        this.directory = directory;
        this.demo = demo;
    }

    @Test
    void theDemoHasEveryThemeSectorAndLanguageAmongThoseWhoCanBeInvited() {
        var invitable = directory.experts().stream()
                .filter(expert -> expert.subjectId() != null)
                .toList();

        assertThat(directory.experts()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(invitable).hasSize(8);
        assertThat(invitable).flatExtracting(Expert::themes).contains(Theme.values());
        assertThat(invitable).extracting(Expert::sector).contains(Expert.Sector.values());
        assertThat(invitable).flatExtracting(Expert::languages).contains("fi", "sv", "en");
        assertThat(directory.experts()).allMatch(expert -> expert.title().fi().contains("(keksitty)"));
    }

    @Test
    void aSecondStartAddsNothingAndTellsNothing() {
        story.world.published(ExpertRegistered.class);
        int before = directory.experts().size();

        demo.run(NONE);

        assertThat(directory.experts()).hasSize(before);
        assertThat(story.world.published(ExpertRegistered.class)).isEmpty();
    }

    @Test
    void aSearchMatchesEverythingThatIsAsked() {
        assertThat(ids("theme=T6_NEPSY&sector=TE&language=en")).containsExactly("15-e02", "15-e21");
        assertThat(ids("sector=SI&language=sv")).containsExactly("15-e08", "15-e16", "15-e20");
        assertThat(ids("language=de")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        var query = "limit=7";
        for (String next = ""; next != null; ) {
            var path = "/api/network/experts?" + query + (next.isEmpty() ? "" : "&after=" + next);
            seen.addAll(idsAt(path));
            next = next(path);
        }

        assertThat(seen)
                .hasSize(directory.experts().size())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void accountsAreNotShown() {
        assertThat(story.coordinator().get("/api/network/experts?limit=100"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("00000000-0000-4000")
                .contains("\"invitable\":true");
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThat(story.coordinator().get("/api/network/experts?theme=T9")).hasStatus(400);
        assertThat(story.coordinator().get("/api/network/experts?language=suomi"))
                .hasStatus(400);
        assertThat(story.coordinator().get("/api/network/experts?limit=0")).hasStatus(400);
    }

    @Test
    void unitsAreFoundByTheLinkOfACase() {
        assertThat(story.coordinator().get("/api/network/units?link=L_VIP_VAATU"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(List.of("15-u05"));
    }

    @Test
    void everyThemeHasItsTeam() {
        assertThat(story.coordinator().get("/api/network/themed-teams"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].theme")
                .asArray()
                .hasSize(Theme.values().length);
    }

    @Test
    void thePublicStaysOutside() {
        assertThat(story.world.anybody().get("/api/network/experts")).hasStatus(401);
        assertThat(story.world.as(Story.subject(1), Role.GUARDIAN).get("/api/network/experts"))
                .hasStatus(403);
    }

    private List<String> ids(String query) {
        return idsAt("/api/network/experts?" + query);
    }

    private List<String> idsAt(String path) {
        var ids = new ArrayList<String>();
        assertThat(story.coordinator().get(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .satisfies(found -> Stream.of(found).forEach(id -> ids.add(String.valueOf(id))));
        return ids;
    }

    private @Nullable String next(String path) {
        var next = new ArrayList<String>();
        assertThat(story.coordinator().get(path))
                .bodyJson()
                .extractingPath("$.next")
                .satisfies(value -> {
                    if (value != null) {
                        next.add(value.toString());
                    }
                });
        return next.isEmpty() ? null : next.getFirst();
    }
}
