package fi.otverkko.network.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ScreenAnswers;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Published;
import fi.otverkko.platform.testkit.World.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// From what the others tell of cases to a year's counts that everybody may see.
@NetworkTest
class PublicationIT {

    private static final String YEARS = "/api/network/statistics/publications/";

    private final Story story;
    private final Publication publication;

    PublicationIT(Story story, Publication publication) {
        this.story = story;
        this.publication = publication;
    }

    @Test
    void aYearIsPublishedOnceAndForGood() {
        story.clock.set("2032-03-01T08:00:00Z");
        cases(2031, 7, "YES", "RARE_DISEASE");
        cases(2031, 4, "NO", "RARE_DISEASE");
        cases(2031, 13, "TALK", "RARE_DISEASE", "NEUROPSYCHIATRIC_COMPLEX");
        assertThat(office().get(YEARS + 2031)).bodyJson().isLenientlyEqualTo("""
                {"year": 2031, "published": false, "opensOn": "2032-01-31", "cases": 24}""");

        assertThat(office().put(YEARS + 2031, "{}")).hasStatusOk();

        var rows = left(2031);
        assertThat(rows).hasSize(17);
        assertThat(rows)
                .extracting(Published::json)
                .contains(
                        "{\"rateId\":\"15-2031-RARE_DISEASE\",\"areaCode\":\"15\",\"year\":2031,"
                                + "\"clientGroup\":\"RARE_DISEASE\",\"yes\":5,\"talk\":15,\"no\":0}",
                        "{\"rateId\":\"15-2031-NEUROPSYCHIATRIC_COMPLEX\",\"areaCode\":\"15\",\"year\":2031,"
                                + "\"clientGroup\":\"NEUROPSYCHIATRIC_COMPLEX\",\"yes\":0,\"talk\":15,\"no\":0}",
                        "{\"rateId\":\"15-2031-FITS_NONE\",\"areaCode\":\"15\",\"year\":2031,"
                                + "\"clientGroup\":\"FITS_NONE\",\"yes\":0,\"talk\":0,\"no\":0}");

        cases(2031, 30, "YES", "RARE_DISEASE");
        assertThat(office().put(YEARS + 2031, "{}")).hasStatusOk();
        publication.publishWhatIsOver();
        assertThat(left(2031)).as("what was published stays").isEmpty();
    }

    @Test
    void anErasedCaseStillCountsAndCountsOnce() {
        story.clock.set("2034-03-01T08:00:00Z");
        var erased = cases(2033, 6, "YES", "DISABILITY_DEMANDING");
        cases(2033, 2, "YES", "DISABILITY_DEMANDING");
        erased.forEach(id -> {
            story.world.hears(new ConsultationErased(id, Story.THEN), id, 2);
            story.world.hears(new ConsultationErased(id, Story.THEN), id, 2);
            story.world.hears(new ConsultationErased(id, Story.THEN), id, 3);
        });
        assertThat(office().get(YEARS + 2033)).bodyJson().isLenientlyEqualTo("{\"cases\": 8}");

        publication.publishWhatIsOver();

        assertThat(left(2033))
                .extracting(Published::json)
                .filteredOn(row -> row.contains("DISABILITY_DEMANDING"))
                .singleElement()
                .asString()
                .endsWith("\"yes\":10,\"talk\":0,\"no\":0}");
        assertThat(office().get(YEARS + 2033)).bodyJson().isLenientlyEqualTo("{\"published\": true}");
    }

    @Test
    void aYearThatIsNotOverIsRefused() {
        story.clock.set("2036-01-30T08:00:00Z");
        cases(2035, 9, "NO", "RARE_DISEASE");

        assertThat(office().put(YEARS + 2035, "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("statistics-year-open")
                .contains("2036");
        publication.publishWhatIsOver();
        assertThat(left(2035)).isEmpty();
    }

    @Test
    void whateverTheOrderTheCountIsTheSame() {
        story.clock.set("2038-03-01T08:00:00Z");
        for (long seed = 0; seed < 5; seed++) {
            var id = story.newCase();
            story.world.hearsInAnyOrder(
                    new Random(seed),
                    List.of(
                            new Heard(submitted(id, "VIP_YOUTH_TRANSITION"), id, 1),
                            new Heard(decided(id, 2037, "TALK", 1), "screening-" + id, 1),
                            new Heard(decided(id, 2037, "YES", 2), "screening-" + id, 2)));
        }

        assertThat(office().put(YEARS + 2037, "{}")).hasStatusOk();
        assertThat(left(2037))
                .extracting(Published::json)
                .filteredOn(row -> row.contains("VIP_YOUTH_TRANSITION"))
                .singleElement()
                .asString()
                .endsWith("\"yes\":5,\"talk\":0,\"no\":0}");
    }

    private Person office() {
        return story.world.as("office", Role.REGIONAL_OFFICE);
    }

    private List<String> cases(int year, int number, String level, String... groups) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            var id = story.newCase();
            story.world.hears(submitted(id, groups), id, 1);
            story.world.hears(decided(id, year, level, 1), "screening-" + id, 1);
            ids.add(id);
        }
        return ids;
    }

    private static ConsultationSubmitted submitted(String id, String... groups) {
        var plain = Story.submitted(id, 1, "fi", null);
        var answers = new ScreenAnswers(
                List.of(groups),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new ConsultationSubmitted(
                id,
                plain.referenceCode(),
                1,
                plain.kind(),
                plain.identityMode(),
                plain.requesterId(),
                plain.requesterSector(),
                plain.language(),
                answers,
                plain.submittedAt());
    }

    private static ScreeningDecided decided(String id, int year, String level, int day) {
        var plain = Story.decided(id, 1, "U3", "M_GUIDANCE");
        return new ScreeningDecided(
                plain.screeningId(),
                id,
                1,
                level,
                "U3",
                "M_GUIDANCE",
                List.of(),
                List.of(),
                false,
                null,
                plain.decidedBy(),
                Instant.parse(year + "-06-0" + day + "T08:00:00Z"));
    }

    private List<Published> left(int year) {
        return story.world.published(Topic.NATIONAL_STATISTICS).stream()
                .filter(row -> row.key().startsWith("15-" + year + "-"))
                .toList();
    }
}
