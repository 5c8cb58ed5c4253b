package fi.otverkko.network.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.network.v1.DirectoryEntryPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryWithdrawn;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.testkit.Published;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// Showing an entry to the other areas, and what then leaves.
@NetworkTest
class SharingIT {

    private static final String SHOW = "{\"shared\": true}";
    private static final String TAKE_BACK = "{\"shared\": false}";

    private final Story story;
    private final Border border;
    private final MeterRegistry meters;

    SharingIT(Story story, Border border, MeterRegistry meters) {
        this.story = story;
        this.border = border;
        this.meters = meters;
    }

    private static String of(String expert) {
        return "/api/network/experts/" + expert + "/sharing";
    }

    @Test
    void anExpertShowsTheOwnEntryAndTakesItBack() {
        story.clock.set("2026-11-23T08:00:00Z");
        var expert = story.expert(2);
        left("15-e02");

        assertThat(expert.put(of("15-e02"), SHOW))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"expertId\": \"15-e02\", \"shared\": true, \"consentOn\": \"2026-11-23\","
                        + " \"since\": \"2026-11-23T08:00:00Z\"}");
        assertThat(expert.put(of("15-e02"), SHOW)).hasStatusOk();
        assertThat(expert.put(of("15-e02"), TAKE_BACK)).hasStatusOk();
        assertThat(expert.get(of("15-e02"))).bodyJson().isLenientlyEqualTo("{\"shared\": false, \"consentOn\": null}");

        assertThat(left("15-e02"))
                .extracting(Published::type)
                .containsExactly("network.directory-entry-published.v1", "network.directory-entry-withdrawn.v1");
    }

    @Test
    void codesLeaveTheAreaAndNothingElse() {
        left("15-e01");

        story.expert(1).put(of("15-e01"), SHOW);

        assertThat(left("15-e01"))
                .singleElement()
                .extracting(Published::json)
                .isEqualTo("{\"entryId\":\"15-e01\",\"areaCode\":\"15\",\"profession\":\"SOCIAL_WORKER\","
                        + "\"sector\":\"SO\",\"themes\":[\"T1_SEPARATION\",\"T3_SUBSTITUTE_CARE\"],"
                        + "\"languages\":[\"fi\",\"sv\"]}");
    }

    @Test
    void aCoordinatorPassesOnAConsent() {
        story.clock.set("2026-11-23T08:00:00Z");
        left("15-e26");

        assertThat(story.coordinator().put(of("15-e26"), SHOW))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("consent-missing");
        assertThat(story.coordinator().put(of("15-e26"), "{\"shared\": true, \"consentOn\": \"2026-11-24\"}"))
                .hasStatus(422);
        assertThat(left("15-e26")).isEmpty();

        assertThat(story.coordinator().put(of("15-e26"), "{\"shared\": true, \"consentOn\": \"2026-11-20\"}"))
                .hasStatusOk();
        assertThat(left("15-e26")).hasSize(1);
    }

    @Test
    void nobodyElseHasASay() {
        assertThat(story.expert(1).put(of("15-e03"), SHOW)).hasStatus(404);
        assertThat(story.expert(1).get(of("15-e03"))).hasStatus(404);
        assertThat(story.secretary().put(of("15-e03"), SHOW)).hasStatus(403);
        assertThat(story.coordinator().get(of("15-e03")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"shared\": false, \"since\": null}");
        assertThat(story.coordinator().get(of("15-nobody"))).hasStatus(404);
    }

    @Test
    void theSameCallTwiceTellsOnce() {
        left("15-e05");
        var call = story.expert(5).key("share-once-e05");

        assertThat(call.put(of("15-e05"), SHOW)).hasStatusOk();
        assertThat(story.expert(5).put(of("15-e05"), TAKE_BACK)).hasStatusOk();
        assertThat(call.put(of("15-e05"), SHOW))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.shared")
                .isEqualTo(false);

        assertThat(left("15-e05")).hasSize(2);
    }

    /// As a directory declared by hand might have it.
    @Test
    void aSentenceInThePlaceOfACodeIsStoppedAndCounted() {
        double before = refused();
        var entry = new DirectoryEntryPublished(
                "15-e01", "15", "Erityisopettaja Testi Testinen", "SI", List.of(), List.of("fi"));

        assertThatThrownBy(() -> border.crossing(new Document(), entry))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("entry-not-shareable");
                    assertThat(refusal.arguments()).containsExactly("profession");
                });
        assertThat(refused()).isEqualTo(before + 1);
        assertThat(border.crossing(new Document(), new DirectoryEntryWithdrawn("15-e01", "15"))
                        .events())
                .hasSize(1);
    }

    @Test
    void whatTakesBackSaysNoMoreThanWhatWasSaid() {
        var entry = new DirectoryEntryPublished("15-e01", "15", "SOCIAL_WORKER", "SO", List.of(), List.of("fi"));

        assertThatThrownBy(() -> border.retracting(new Document(), entry, DirectoryEntryWithdrawn.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("says more");
    }

    private double refused() {
        return meters.counter("ot.border.refused", "event", "DirectoryEntryPublished")
                .count();
    }

    /// What has left about an expert since this was last asked.
    private List<Published> left(String expert) {
        return story.world.published(Topic.NATIONAL_DIRECTORY).stream()
                .filter(message -> message.key().equals(expert))
                .toList();
    }
}
