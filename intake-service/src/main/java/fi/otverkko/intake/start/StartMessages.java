package fi.otverkko.intake.start;

import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.network.v1.GroupCalendarPublished;
import fi.otverkko.intake.start.GroupCalendar.Meeting;
import fi.otverkko.platform.messaging.Inbox;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// What is told before the form: how long it takes, from the consultations of this area, and when the groups meet.
@Configuration(proxyBeanMethods = false)
class StartMessages {

    /// Bound to `intake.consultations`: the own news, so that no consultation has to be read for a number.
    @Bean
    Consumer<Message<byte[]>> startPace(Pace pace, JsonMapper json) {
        return new Inbox(json)
                .on(
                        ConsultationSubmitted.class,
                        (event, _) -> pace.sent(event.consultationId(), event.round(), event.submittedAt()))
                .on(ConsultationAnswered.class, (event, _) -> pace.answered(event.consultationId(), event.answeredAt()))
                .on(ConsultationErased.class, (event, _) -> pace.erased(event.consultationId()));
    }

    /// Bound to `network.directory`.
    @Bean
    Consumer<Message<byte[]>> startCalendars(GroupCalendars calendars, JsonMapper json) {
        return new Inbox(json).on(GroupCalendarPublished.class, (event, _) -> calendars.note(calendar(event)));
    }

    private static GroupCalendar calendar(GroupCalendarPublished event) {
        return new GroupCalendar(
                event.groupId(),
                event.groupType(),
                Map.of("fi", event.nameFi(), "sv", event.nameSv(), "en", event.nameEn()),
                event.meetings().stream()
                        .map(meeting -> new Meeting(meeting.meetingId(), meeting.startsAt(), meeting.deadlineAt()))
                        .toList(),
                event.publishedAt());
    }
}
