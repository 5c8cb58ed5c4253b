package fi.otverkko.notification.notice;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.FollowUpDue;
import fi.otverkko.notification.delivery.Ledger;
import fi.otverkko.notification.people.People;
import fi.otverkko.notification.people.Requester;
import fi.otverkko.platform.messaging.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// Hears what the others publish and writes down what is owed, by the table of [RuleMessages].
@Configuration(proxyBeanMethods = false)
class NoticeMessages {

    private final JsonMapper json;
    private final Ledger ledger;
    private final People people;

    NoticeMessages(JsonMapper json, Ledger ledger, People people) {
        this.json = json;
        this.ledger = ledger;
        this.people = people;
    }

    @Bean
    Consumer<Message<byte[]>> noticeIntake() {
        return inbox(Topic.INTAKE_CONSULTATIONS)
                .on(ConsultationErased.class, (event, received) -> ledger.erase(event.consultationId()));
    }

    @Bean
    Consumer<Message<byte[]>> noticeGuidance() {
        return inbox(Topic.INTAKE_GUIDANCE);
    }

    @Bean
    Consumer<Message<byte[]>> noticeRegisters() {
        return inbox(Topic.INTAKE_REGISTERS);
    }

    @Bean
    Consumer<Message<byte[]>> noticeTriage() {
        return inbox(Topic.TRIAGE_SCREENINGS);
    }

    @Bean
    Consumer<Message<byte[]>> noticeTeams() {
        return inbox(Topic.NETWORK_TEAMS);
    }

    @Bean
    Consumer<Message<byte[]>> noticeMeetings() {
        return inbox(Topic.NETWORK_MEETINGS);
    }

    @Bean
    Consumer<Message<byte[]>> noticeRegistrations() {
        return inbox(Topic.TRAINING_REGISTRATIONS);
    }

    private Inbox inbox(Topic topic) {
        var inbox = new Inbox(json);
        RuleMessages.TOLD.stream().filter(rule -> rule.topic() == topic).forEach(rule -> listen(inbox, rule));
        return inbox;
    }

    private <E extends Record> void listen(Inbox inbox, Rule<E> rule) {
        inbox.on(rule.event(), (event, received) -> {
            remember(event);
            rule.notices(event).forEach(notice -> ledger.owe(received.id(), notice));
        });
    }

    /// Events about a consultation that do not name the requester need what these have said.
    private void remember(Record event) {
        switch (event) {
            case ConsultationSubmitted e ->
                people.remember(e.consultationId(), new Requester(e.requesterId(), e.referenceCode()));
            case ConsultationAnswered e ->
                people.remember(e.consultationId(), new Requester(e.requesterId(), e.referenceCode()));
            case FollowUpDue e ->
                people.remember(e.consultationId(), new Requester(e.requesterId(), e.referenceCode()));
            default -> {}
        }
    }
}
