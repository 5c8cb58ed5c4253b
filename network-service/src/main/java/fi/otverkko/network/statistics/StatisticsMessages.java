package fi.otverkko.network.statistics;

import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.network.statistics.CountedCase.Decision;
import fi.otverkko.network.statistics.CountedCase.Submission;
import fi.otverkko.platform.messaging.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// What is counted of what the others tell.
@Configuration(proxyBeanMethods = false)
class StatisticsMessages {

    /// Bound to `intake.consultations`.
    @Bean
    static Consumer<Message<byte[]>> statisticsIntake(JsonMapper json, CountedCases cases) {
        return new Inbox(json)
                .on(ConsultationSubmitted.class, (event, received) -> {
                    var submission =
                            new Submission(event.round(), event.answers().groups());
                    cases.follow(event.consultationId(), received, known -> known.with(submission));
                })
                .on(ConsultationErased.class, (event, received) -> cases.erase(event.consultationId()));
    }

    /// Bound to `triage.screenings`.
    @Bean
    static Consumer<Message<byte[]>> statisticsTriage(JsonMapper json, CountedCases cases) {
        return new Inbox(json).on(ScreeningDecided.class, (event, received) -> {
            var decision = new Decision(event.round(), event.level(), event.decidedAt());
            cases.follow(event.consultationId(), received, known -> known.with(decision));
        });
    }
}
