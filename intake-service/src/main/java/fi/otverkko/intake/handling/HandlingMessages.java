package fi.otverkko.intake.handling;

import fi.otverkko.contracts.network.v1.CaseTeamDissolved;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ConsultationUnscheduled;
import fi.otverkko.contracts.network.v1.ItemOpened;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.Scheduled;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamDissolved;
import fi.otverkko.intake.consultation.ConsultationEvent.TeamFormed;
import fi.otverkko.intake.consultation.ConsultationEvent.Unscheduled;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Progress.Slot;
import fi.otverkko.platform.messaging.Inbox;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// What intake learns from triage and network. The fact is theirs: it is noted, never refused.
@Configuration(proxyBeanMethods = false)
class HandlingMessages {

    /// Bound to `triage.screenings`.
    @Bean
    Consumer<Message<byte[]>> handlingTriage(Consultations consultations, JsonMapper json) {
        return new Inbox(json)
                .on(
                        ScreeningDecided.class,
                        (event, received) ->
                                consultations.hear(event.consultationId(), received, new Decided(decision(event))));
    }

    /// Bound to `network.teams`: who may read the case, and until when.
    @Bean
    Consumer<Message<byte[]>> handlingTeams(Consultations consultations, JsonMapper json) {
        return new Inbox(json)
                .on(
                        CaseTeamFormed.class,
                        (event, received) -> consultations.hear(
                                event.consultationId(),
                                received,
                                new TeamFormed(
                                        event.caseTeamId(),
                                        new Grant(team(event), event.formedAt(), event.accessUntil()))))
                .on(
                        CaseTeamDissolved.class,
                        (event, received) -> consultations.hear(
                                event.consultationId(),
                                received,
                                new TeamDissolved(event.caseTeamId(), event.dissolvedAt())));
    }

    /// Bound to `network.meetings`.
    @Bean
    Consumer<Message<byte[]>> handlingMeetings(Consultations consultations, JsonMapper json) {
        return new Inbox(json)
                .on(
                        ConsultationScheduled.class,
                        (event, received) -> consultations.hear(event.consultationId(), received, scheduled(event)))
                .on(
                        ConsultationUnscheduled.class,
                        (event, received) -> consultations.hear(
                                event.consultationId(),
                                received,
                                new Unscheduled(event.meetingId(), event.unscheduledAt())))
                .on(
                        ItemOpened.class,
                        (event, received) ->
                                consultations.hear(event.consultationId(), received, new Opened(event.meetingId())));
    }

    private static Decision decision(ScreeningDecided event) {
        return new Decision(
                event.round(),
                event.level(),
                event.urgency(),
                event.model(),
                event.teams(),
                event.addons(),
                event.decidedAt());
    }

    private static Set<String> team(CaseTeamFormed event) {
        var members = new HashSet<>(event.memberIds());
        members.add(event.coordinatorId());
        return members;
    }

    private static Scheduled scheduled(ConsultationScheduled event) {
        return new Scheduled(
                new Slot(
                        event.meetingId(),
                        event.groupId(),
                        event.secretaryId(),
                        event.startsAt(),
                        event.extraSlot(),
                        event.scheduledAt()),
                new Grant(Set.copyOf(event.memberIds()), event.scheduledAt(), event.accessUntil()));
    }
}
