package fi.otverkko.intake.start;

import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.platform.messaging.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// What happened to the consultations of this area, for the [Pace].
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
}
