package fi.otverkko.network.agenda;

import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.contracts.intake.v1.ConsultationDeclined;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationEscalated;
import fi.otverkko.contracts.intake.v1.ConsultationMerged;
import fi.otverkko.contracts.intake.v1.ConsultationRedirected;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ConsultationWithdrawn;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.network.agenda.AgendaCase.Escalation;
import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import fi.otverkko.platform.messaging.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// What the agenda hears of the others. It tells them nothing itself: the meeting does.
@Configuration(proxyBeanMethods = false)
class AgendaMessages {

    /// Bound to `intake.consultations`.
    @Bean
    static Consumer<Message<byte[]>> agendaIntake(JsonMapper json, Agenda agenda) {
        return new Inbox(json)
                .on(ConsultationSubmitted.class, (event, received) -> {
                    var facts = facts(event);
                    agenda.follow(event.consultationId(), received, known -> known.learnt(facts));
                })
                .on(
                        ConsultationAccepted.class,
                        (event, received) ->
                                agenda.follow(event.consultationId(), received, AgendaCase::acceptedBySecretary))
                .on(
                        ConsultationWithdrawn.class,
                        (event, received) -> agenda.follow(event.consultationId(), received, AgendaCase::ended))
                .on(
                        ConsultationDeclined.class,
                        (event, received) -> agenda.follow(event.consultationId(), received, AgendaCase::ended))
                .on(
                        ConsultationRedirected.class,
                        (event, received) -> agenda.follow(event.consultationId(), received, AgendaCase::ended))
                .on(
                        ConsultationMerged.class,
                        (event, received) -> agenda.follow(event.consultationId(), received, AgendaCase::ended))
                .on(ConsultationEscalated.class, (event, received) -> {
                    var said = new Escalation(event.adHoc(), event.escalatedAt());
                    agenda.follow(event.consultationId(), received, known -> known.escalated(said));
                })
                .on(ConsultationErased.class, (event, received) -> agenda.erase(event.consultationId()));
    }

    /// Bound to `triage.screenings`.
    @Bean
    static Consumer<Message<byte[]>> agendaTriage(JsonMapper json, Agenda agenda) {
        return new Inbox(json).on(ScreeningDecided.class, (event, received) -> {
            var decision =
                    new Decision(event.round(), event.urgency(), event.model(), event.teams(), event.decidedAt());
            agenda.follow(event.consultationId(), received, known -> known.decided(decision));
        });
    }

    private static Facts facts(ConsultationSubmitted event) {
        return new Facts(event.round(), event.language(), event.answers().schooling(), event.requesterId());
    }
}
