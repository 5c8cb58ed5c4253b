package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Shareable;
import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.network.v1.DirectoryEntryPublished;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// What may cross the border, and what the outbox takes for a national topic.
class FormsTest {

    @Test
    void codesAndIdsPass() {
        assertThat(Forms.faults(entry("15-e03", "SPECIAL_TEACHER", List.of("fi", "sv"))))
                .isEmpty();
    }

    @Test
    void sentencesDoNot() {
        assertThat(Forms.faults(entry("15-e03", "Erityisopettaja, puh. 040 0000000", List.of("fi"))))
                .containsExactly("profession");
        assertThat(Forms.faults(entry("15 e03", "SPECIAL_TEACHER", List.of("fi", "suomi"))))
                .containsExactly("entryId", "languages");
    }

    @Test
    void notEvenALineAfterACode() {
        assertThat(Forms.faults(entry("15-e03", "SPECIAL_TEACHER\nand a sentence", List.of("fi"))))
                .containsExactly("profession");
    }

    @Test
    @SuppressWarnings("NullAway") // JSON may leave out what must be there
    void whatIsAbsentOrEndlessDoesNot() {
        assertThat(Forms.faults(entry(null, "SPECIAL_TEACHER", Collections.nCopies(Forms.MOST + 1, "fi"))))
                .containsExactly("entryId", "languages");
    }

    @EventType(value = "thing.thing-told.v1", topic = Topic.NATIONAL_DIRECTORY)
    record NotShareable(String text) {}

    @EventType(value = "thing.thing-shared.v1", topic = Topic.NETWORK_DIRECTORY)
    record NotNational() implements Shareable {}

    @Test
    void theOutboxTakesNothingElseForANationalTopicAndNothingNationalForALocalOne() {
        try (var fixture = new OutboxFixture()) {
            for (var event : List.of(new NotShareable("a sentence"), new NotNational())) {
                assertThatThrownBy(() -> fixture.things.seed("x", new Change(new Document(), List.of(event))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("does not belong on");
            }
            fixture.things.seed("y", new Change(new Document(), List.of(entry("15-e03", "NURSE", List.of()))));
            assertThat(fixture.things.find("x")).isEmpty();
            assertThat(fixture.things.find("y")).isPresent();
        }
    }

    private static DirectoryEntryPublished entry(String id, String profession, List<String> languages) {
        return new DirectoryEntryPublished(id, "15", profession, "SI", List.of("T6_NEPSY"), languages);
    }
}
