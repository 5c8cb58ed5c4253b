package fi.otverkko.notification.notice;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.intake.v1.ConsultationReturned;
import fi.otverkko.contracts.intake.v1.FollowUpDue;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.notification.delivery.Notice;
import fi.otverkko.notification.delivery.Recipient;
import fi.otverkko.notification.letter.Template;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class RuleMessagesTest {

    private static final Instant NOON = Instant.parse("2026-12-10T11:00:00Z");

    @Test
    void everyEventThatIsPublishedIsEitherToldOrDeliberatelyNot() {
        var published = new ClassFileImporter()
                .importPackages("fi.otverkko.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(JavaClass::getName)
                        .collect(toSet());
        var told =
                RuleMessages.TOLD.stream().map(rule -> rule.event().getName()).toList();
        var notTold =
                RuleMessages.NOT_TOLD.keySet().stream().map(Class::getName).toList();

        assertThat(published).hasSizeGreaterThan(20);
        assertThat(told).doesNotHaveDuplicates().doesNotContainAnyElementsOf(notTold);
        assertThat(Stream.concat(told.stream(), notTold.stream()).collect(toSet()))
                .isEqualTo(published);
    }

    @Test
    void everyTopicWithNewsForSomebodyIsListenedTo() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();
        var functions = String.valueOf(settings.getProperty("spring.cloud.function.definition"));
        var bound = Arrays.stream(functions.split(";"))
                .map(name -> String.valueOf(
                        settings.getProperty("spring.cloud.stream.bindings." + name + "-in-0.destination")))
                .collect(toSet());

        assertThat(RuleMessages.TOLD.stream()
                        .map(rule -> rule.topic().topicName())
                        .collect(toSet()))
                .isEqualTo(bound);
    }

    @Test
    void theRequesterIsToldWithoutTheReason() {
        var notices = notices(new ConsultationReturned("c1", "s1", "IDENTIFIERS", NOON));

        assertThat(notices)
                .containsExactly(Notice.tell(Template.REQUEST_RETURNED, Recipient.account("s1"))
                        .about("c1"));
        assertThat(notices.toString()).doesNotContain("IDENTIFIERS");
    }

    @Test
    void aMeetingIsToldToTheRequesterAndToThoseWhoTakePart() {
        var scheduled = new ConsultationScheduled(
                "m1", "g1", "c1", NOON, NOON, false, List.of("s2", "s3", "s2"), null, NOON, NOON);

        assertThat(notices(scheduled))
                .containsExactly(
                        Notice.tell(Template.CONSULTATION_SCHEDULED, Recipient.requesterOf("c1"))
                                .about("c1")
                                .when(NOON),
                        Notice.tell(
                                        Template.MEETING_ASSIGNED,
                                        List.of(Recipient.account("s2"), Recipient.account("s3")))
                                .about("c1")
                                .when(NOON));
    }

    @Test
    void followUpsOfOneDayAreOneAndTheSame() {
        var evening = Instant.parse("2026-12-10T21:59:00Z");

        assertThat(once(followUp("r1", NOON))).isEqualTo(once(followUp("r2", evening)));
        assertThat(once(followUp("r1", NOON))).isNotEqualTo(once(followUp("r1", evening.plusSeconds(60))));
    }

    @Test
    void aReminderIsALetterOfItsOwn() {
        assertThat(notices(followUp("r1", NOON, 1)))
                .extracting(Notice::template)
                .containsExactly(Template.FOLLOW_UP_REMINDER);
        assertThat(once(followUp("r1", NOON, 1))).isEqualTo(once(followUp("r2", NOON, 1)));
        assertThat(once(followUp("r1", NOON, 1)))
                .isNotEqualTo(once(followUp("r1", NOON, 2)))
                .isNotEqualTo(once(followUp("r1", NOON)));
    }

    private static FollowUpDue followUp(String recommendation, Instant dueAt) {
        return followUp(recommendation, dueAt, null);
    }

    private static FollowUpDue followUp(String recommendation, Instant dueAt, @Nullable Integer reminder) {
        return new FollowUpDue("c1", "OT-7Q4K2M", "s1", recommendation, 1, dueAt, reminder);
    }

    private static Set<String> once(FollowUpDue event) {
        return notices(event).stream()
                .map(notice -> String.valueOf(notice.once()))
                .collect(toSet());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Record> List<Notice> notices(E event) {
        return RuleMessages.TOLD.stream()
                .filter(rule -> rule.event() == event.getClass())
                .flatMap(rule -> ((Rule<E>) rule).notices(event))
                .toList();
    }
}
