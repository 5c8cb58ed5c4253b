package fi.otverkko.network.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/// What the other areas say, as it comes by their mirrored topics.
@NetworkTest
class NationalDirectoryIT {

    private static final String PUBLISHED = "network.directory-entry-published.v1";
    private static final String WITHDRAWN = "network.directory-entry-withdrawn.v1";

    /// No two messages lie at one place, in whichever test.
    private static final AtomicLong OFFSET = new AtomicLong();

    private final Story story;
    private final InputDestination binder;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final String pattern;

    NationalDirectoryIT(
            Story story,
            InputDestination binder,
            MeterRegistry meters,
            JsonMapper json,
            @Value("${spring.cloud.stream.bindings.nationalDirectory-in-0.destination}") String pattern) {
        this.story = story;
        this.binder = binder;
        this.meters = meters;
        this.json = json;
        this.pattern = pattern;
    }

    @Test
    void whatAnotherAreaShowsIsFoundByAreaAndTheme() {
        comes("hub.31.national.directory", "/ot/31/network/1", PUBLISHED, "31-a", 1, entry("31", "31-a", "T6_NEPSY"));
        comes("hub.31.national.directory", "/ot/31/network/1", PUBLISHED, "31-b", 1, entry("31", "31-b", "T9_NEW"));
        comes("hub.national.directory", "/ot/national/network/1", PUBLISHED, "n-1", 1, entry("national", "n-1", "T6"));

        assertThat(shown("area=31")).containsExactly("31-a", "31-b");
        assertThat(shown("area=31&theme=T9_NEW")).containsExactly("31-b");
        assertThat(shown("area=national")).containsExactly("n-1");
        assertThat(story.coordinator().get("/api/network/national/directory?area=31&limit=1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"items": [{"area": "31", "entryId": "31-a", "profession": "NURSE", "sector": "TE",
                                "themes": ["T6_NEPSY"], "languages": ["fi"]}]}""");
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 1; i <= 5; i++) {
            comes(
                    "hub.32.national.directory",
                    "/ot/32/network/1",
                    PUBLISHED,
                    "32-" + i,
                    1,
                    entry("32", "32-" + i, "T6"));
        }

        assertThat(shown("area=32&limit=2")).containsExactly("32-1", "32-2", "32-3", "32-4", "32-5");
    }

    @Test
    void whatComesTwiceOrLateChangesNothing() {
        var topic = "hub.33.national.directory";
        var from = "/ot/33/network/1";
        comes(topic, from, PUBLISHED, "33-a", 1, entry("33", "33-a", "T1"));
        comes(topic, from, PUBLISHED, "33-a", 3, entry("33", "33-a", "T3"));
        comes(topic, from, PUBLISHED, "33-a", 3, entry("33", "33-a", "T3"));
        comes(topic, from, WITHDRAWN, "33-a", 2, withdrawal("33", "33-a"));

        assertThat(shown("area=33&theme=T3")).containsExactly("33-a");

        comes(topic, from, WITHDRAWN, "33-a", 4, withdrawal("33", "33-a"));
        assertThat(shown("area=33")).isEmpty();

        comes(topic, "/ot/33/network/2", PUBLISHED, "33-a", 1, entry("33", "33-a", "T5"));
        comes(topic, from, WITHDRAWN, "33-a", 5, withdrawal("33", "33-a"));
        assertThat(shown("area=33&theme=T5")).as("a restored area begins anew").containsExactly("33-a");
    }

    @Test
    void aWithdrawalThatComesFirstIsNotOvertaken() {
        comes("hub.34.national.directory", "/ot/34/network/1", WITHDRAWN, "34-a", 2, withdrawal("34", "34-a"));
        comes("hub.34.national.directory", "/ot/34/network/1", PUBLISHED, "34-a", 1, entry("34", "34-a", "T1"));

        assertThat(shown("area=34")).isEmpty();
    }

    @Test
    void aWrongSourceIsRefusedAndReportedAndHoldsNobodyUp() {
        double before = counted("35", "source-disagrees");

        var place =
                comes("hub.35.national.directory", "/ot/36/network/1", PUBLISHED, "36-a", 1, entry("36", "36-a", "T1"));
        again("hub.35.national.directory", "/ot/36/network/1", PUBLISHED, "36-a", 1, entry("36", "36-a", "T1"), place);
        comes("hub.35.national.directory", "/ot/35/network/1", PUBLISHED, "35-a", 1, entry("35", "35-a", "T1"));

        assertThat(shown("area=35")).containsExactly("35-a");
        assertThat(shown("area=36")).isEmpty();
        assertThat(counted("35", "source-disagrees")).isEqualTo(before + 1);
        assertThat(refusals(place))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal)
                        .contains("\"topic\":\"hub.35.national.directory\"")
                        .contains("\"speaker\":\"35\"")
                        .contains("\"claimed\":\"/ot/36/network/1\"")
                        .contains("\"reason\":\"source-disagrees\""));
    }

    @Test
    void whoSpeaksTheTruthOfTheSourceAndAnotherAreaInTheContentIsRefusedToo() {
        refused("content-disagrees", "/ot/37/network/1", PUBLISHED, "37-a", entry("15", "37-a", "T1"));
        refused("content-disagrees", "/ot/37/network/1", PUBLISHED, "37-a", entry("37", "37-b", "T1"));
        refused("source-disagrees", "/ot/37/intake/1", PUBLISHED, "37-a", entry("37", "37-a", "T1"));
        refused("source-missing", null, PUBLISHED, "37-a", entry("37", "37-a", "T1"));
        refused("source-malformed", "37", PUBLISHED, "37-a", entry("37", "37-a", "T1"));
        refused("form", "/ot/37/network/1", PUBLISHED, "37-a", entry("37", "37-a", "Lapsi asuu Jyväskylässä"));
        refused("form", "/ot/37/network/1", WITHDRAWN, "37-a", "{\"areaCode\": \"37\"}");
        refused("unreadable", "/ot/37/network/1", PUBLISHED, "37-a", "{\"entryId\":");

        assertThat(shown("area=37")).isEmpty();
    }

    @Test
    void theOwnEchoIsRefused() {
        var place =
                comes("hub.15.national.directory", "/ot/15/network/1", PUBLISHED, "15-x", 1, entry("15", "15-x", "T1"));

        assertThat(refusals(place)).singleElement().asString().contains("\"reason\":\"echo\"");
        assertThat(shown("area=15&theme=T1")).doesNotContain("15-x");
    }

    @Test
    void whatIsTakenInFromAnotherAreaIsNotToldOn() {
        comes("hub.38.national.directory", "/ot/38/network/1", PUBLISHED, "38-a", 1, entry("38", "38-a", "T1"));

        assertThat(story.world.published(Topic.NATIONAL_DIRECTORY))
                .noneMatch(message -> message.key().equals("38-a"));
    }

    @Test
    void refusalsAreForThoseWhoLookAfterTheSystem() {
        assertThat(story.coordinator().get("/api/network/national/refusals")).hasStatus(403);
        assertThat(story.world.as("g", Role.GUARDIAN).get("/api/network/national/directory"))
                .hasStatus(403);
        assertThat(story.coordinator().get("/api/network/national/directory?area=151"))
                .hasStatus(400);
    }

    private void refused(String reason, @Nullable String source, String type, String subject, String content) {
        double before = counted("37", reason);
        var place = comes("hub.37.national.directory", source, type, subject, 1, content);

        assertThat(counted("37", reason)).as(reason).isEqualTo(before + 1);
        assertThat(refusals(place)).singleElement().asString().contains("\"reason\":\"" + reason + "\"");
        assertThat(refusals(place)).singleElement().asString().doesNotContain("Jyväskylä");
    }

    private double counted(String speaker, String reason) {
        return meters.counter("ot.national.refused", "speaker", speaker, "reason", reason)
                .count();
    }

    /// Delivers a message and returns its offset.
    private long comes(
            String topic, @Nullable String source, String type, String subject, long number, String content) {
        long place = OFFSET.incrementAndGet();
        again(topic, source, type, subject, number, content, place);
        return place;
    }

    private void again(
            String topic,
            @Nullable String source,
            String type,
            String subject,
            long number,
            String content,
            long place) {
        var message = MessageBuilder.withPayload(content.getBytes(UTF_8))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topic)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, Math.floorMod(subject.hashCode(), 6))
                .setHeader(KafkaHeaders.OFFSET, place)
                .setHeader("ce_id", "0190b5a4-7c1e-7f00-9a3b-5d2f4c6e8a21")
                .setHeader("ce_type", type)
                .setHeader("ce_subject", subject)
                .setHeader("ce_sequence", Long.toString(number))
                .setHeader("ce_time", "2026-11-20T08:00:00Z");
        if (source != null) {
            message.setHeader("ce_source", source);
        }
        binder.send(message.build(), pattern);
    }

    private static String entry(String area, String id, String theme) {
        return """
            {"entryId": "%s", "areaCode": "%s", "profession": "NURSE", "sector": "TE", "themes": ["%s"],
             "languages": ["fi"]}""".formatted(id, area, theme);
    }

    private static String withdrawal(String area, String id) {
        return "{\"entryId\": \"%s\", \"areaCode\": \"%s\"}".formatted(id, area);
    }

    private List<String> shown(String query) {
        return all(story.coordinator(), "/api/network/national/directory?" + query).stream()
                .map(entry -> json.readTree(entry).path("entryId").asString())
                .toList();
    }

    private List<String> refusals(long place) {
        return all(story.world.as("admin", Role.SYSTEM_ADMIN), "/api/network/national/refusals?limit=3").stream()
                .filter(refusal -> json.readTree(refusal).path("offset").asLong() == place)
                .toList();
    }

    /// The items of all pages.
    private List<String> all(Person person, String path) {
        var items = new ArrayList<String>();
        for (@Nullable String next = ""; next != null; ) {
            var answer = person.get(next.isEmpty() ? path : path + "&after=" + next);
            assertThat(answer).hasStatusOk();
            var page = json.readTree(answer.getResponse().getContentAsByteArray());
            page.path("items").forEach(item -> items.add(item.toString()));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return items;
    }
}
