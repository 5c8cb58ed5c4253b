package fi.otverkko.network.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/// The areas' decisions side by side.
@NetworkTest
class RatesIT {

    private static final String RATES = "/api/network/national/statistics/decision-rates";
    private static final String GROUP = "RARE_DISEASE";

    private final Story story;
    private final InputDestination binder;
    private final String pattern;

    RatesIT(
            Story story,
            InputDestination binder,
            @Value("${spring.cloud.stream.bindings.nationalStatistics-in-0.destination}") String pattern) {
        this.story = story;
        this.binder = binder;
        this.pattern = pattern;
    }

    @Test
    void areasAreSeenSideBySideWithWhatTheirNumbersMayMean() {
        comes("41", 2041, GROUP, 1, "\"yes\": 25, \"talk\": 0, \"no\": 5");
        comes("42", 2041, GROUP, 1, "\"yes\": 5, \"talk\": 10, \"no\": 0");

        assertThat(national().get(RATES + "?year=2041&clientGroup=" + GROUP))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items": [
                  {"area": "41", "clientGroup": "RARE_DISEASE", "year": 2041,
                   "yes": {"shown": 25, "atLeast": 23, "atMost": 27}, "talk": {"atLeast": 0, "atMost": 4},
                   "no": {"shown": 5, "atLeast": 5, "atMost": 7}, "yesShare": {"atLeast": 67, "atMost": 85}},
                  {"area": "42", "yes": {"shown": 5, "atLeast": 5, "atMost": 7}}]}""");
        assertThat(national().get(RATES + "/totals?year=2041")).bodyJson().isLenientlyEqualTo("""
                {"year": 2041, "groups": [{"clientGroup": "RARE_DISEASE", "areas": 2,
                  "yes": {"atLeast": 28, "atMost": 34}, "talk": {"atLeast": 8, "atMost": 16},
                  "no": {"atLeast": 5, "atMost": 11}}]}""");
        assertThat(national().get(RATES + "?year=2041&area=42&limit=1"))
                .bodyText()
                .contains("\"42\"")
                .doesNotContain("\"41\"");
    }

    @Test
    void whatWasPublishedOnceStays() {
        comes("43", 2042, GROUP, 1, "\"yes\": 25, \"talk\": 0, \"no\": 5");
        comes("43", 2042, GROUP, 2, "\"yes\": 30, \"talk\": 0, \"no\": 5");

        assertThat(national().get(RATES + "?year=2042"))
                .bodyText()
                .contains("\"shown\":25")
                .doesNotContain("30");
    }

    @Test
    void aNumberThatMightBeATrueOneIsNotBelieved() {
        comes("44", 2043, GROUP, 1, "\"yes\": 23, \"talk\": 0, \"no\": 5");
        comes("44", 2043, "DEMANDING_SEPARATION", 1, "\"yes\": -5, \"talk\": 0, \"no\": 5");
        says("44", "44-2043-" + GROUP, 1, "44", 2044, GROUP, "\"yes\": 5, \"talk\": 0, \"no\": 5");
        says("44", "45-2043-" + GROUP, 1, "45", 2043, GROUP, "\"yes\": 5, \"talk\": 0, \"no\": 5");

        assertThat(national().get(RATES + "?year=2043")).bodyJson().isLenientlyEqualTo("{\"items\": []}");
        assertThat(national().get(RATES + "?year=2044")).bodyJson().isLenientlyEqualTo("{\"items\": []}");
    }

    private Person national() {
        return story.world.as("national", Role.NATIONAL_COORDINATION);
    }

    private void comes(String area, int year, String group, long number, String counts) {
        says(area, area + "-" + year + "-" + group, number, area, year, group, counts);
    }

    private void says(String speaker, String id, long number, String area, int year, String group, String counts) {
        var content = "{\"rateId\": \"%s\", \"areaCode\": \"%s\", \"year\": %d, \"clientGroup\": \"%s\", %s}"
                .formatted(id, area, year, group, counts);
        binder.send(
                MessageBuilder.withPayload(content.getBytes(UTF_8))
                        .setHeader(KafkaHeaders.RECEIVED_TOPIC, "hub." + speaker + ".national.statistics")
                        .setHeader(KafkaHeaders.RECEIVED_PARTITION, Math.floorMod(id.hashCode(), 6))
                        .setHeader(KafkaHeaders.OFFSET, number)
                        .setHeader("ce_id", "0190b5a4-7c1e-7f00-9a3b-5d2f4c6e8a21")
                        .setHeader("ce_type", "network.decision-rates-published.v1")
                        .setHeader("ce_subject", id)
                        .setHeader("ce_sequence", Long.toString(number))
                        .setHeader("ce_time", "2026-11-20T08:00:00Z")
                        .setHeader("ce_source", "/ot/" + speaker + "/network/1")
                        .build(),
                pattern);
    }
}
