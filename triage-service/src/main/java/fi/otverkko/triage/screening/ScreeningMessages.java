package fi.otverkko.triage.screening;

import fi.otverkko.contracts.intake.v1.ConsultationDeclined;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationMerged;
import fi.otverkko.contracts.intake.v1.ConsultationRedirected;
import fi.otverkko.contracts.intake.v1.ConsultationReturned;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ConsultationWithdrawn;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.contracts.triage.v1.ScreeningProposed;
import fi.otverkko.platform.messaging.Inbox;
import fi.otverkko.triage.screening.Screening.Closure;
import fi.otverkko.triage.screening.ScreeningEvent.Closed;
import fi.otverkko.triage.screening.ScreeningEvent.Decided;
import fi.otverkko.triage.screening.ScreeningEvent.Proposed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What triage hears of consultations and tells of screenings. The only file of this package that sees
/// the contracts.
@Configuration(proxyBeanMethods = false)
class ScreeningMessages {

    private static final Set<String> NOT_ABOUT_A_CASE = Set.of("GENERAL_THEME", "GUIDANCE");

    /// Bound to topic `intake.consultations`.
    @Bean
    Consumer<Message<byte[]>> screeningIntake(JsonMapper json, Submissions submissions) {
        return new Inbox(json)
                .on(
                        ConsultationSubmitted.class,
                        (event, received) -> submissions.submitted(
                                event.consultationId(),
                                event.round(),
                                given(json, event),
                                event.submittedAt(),
                                received))
                .on(
                        ConsultationReturned.class,
                        (event, received) -> submissions.changed(
                                event.consultationId(), known -> known.returned(event.returnedAt()), received))
                .on(
                        ConsultationDeclined.class,
                        (event, received) -> submissions.changed(
                                event.consultationId(), known -> known.ended(Closure.DECLINED), received))
                .on(
                        ConsultationWithdrawn.class,
                        (event, received) -> submissions.changed(
                                event.consultationId(), known -> known.ended(Closure.WITHDRAWN), received))
                .on(
                        ConsultationRedirected.class, // here nobody asks for a level any more
                        (event, received) -> submissions.changed(
                                event.consultationId(), known -> known.ended(Closure.WITHDRAWN), received))
                .on(
                        ConsultationMerged.class,
                        (event, received) -> submissions.changed(
                                event.consultationId(), known -> known.ended(Closure.WITHDRAWN), received))
                .on(ConsultationErased.class, (event, received) -> submissions.erased(event.consultationId()));
    }

    /// The contract's fields are named as the screen's inputs. What kind of consultation it is answers
    /// the screen's question where the form did not.
    private static Map<String, @Nullable Object> given(JsonMapper json, ConsultationSubmitted event) {
        Map<String, @Nullable Object> given = json.convertValue(event.answers(), new TypeReference<>() {});
        if (given.get("question") == null && NOT_ABOUT_A_CASE.contains(event.kind())) {
            given.put("question", event.kind());
        }
        return given;
    }

    static List<Record> of(ScreeningEvent event) {
        return switch (event) {
            case Proposed it -> List.of(proposed(it));
            case Decided it -> List.of(decided(it, it.decision()));
            case Closed _ -> List.of(); // it follows from what intake has told everybody
        };
    }

    private static ScreeningProposed proposed(Proposed event) {
        var proposal = event.proposal();
        return new ScreeningProposed(
                event.id(),
                event.consultationId(),
                event.round(),
                proposal.level(),
                proposal.urgency(),
                proposal.teams(),
                proposal.model(),
                proposal.addons(),
                proposal.notices(),
                proposal.rules(),
                proposal.unknownCount(),
                event.criteriaVersion(),
                event.criteriaHash(),
                event.at());
    }

    private static ScreeningDecided decided(Decided event, Decision decision) {
        var choice = decision.choice();
        var reason = decision.reason();
        return new ScreeningDecided(
                event.id(),
                event.consultationId(),
                event.round(),
                choice.level().name(),
                choice.urgency().name(),
                choice.model().name(),
                choice.teamNames(),
                decision.addons(),
                decision.differs(),
                reason == null ? null : reason.name(),
                decision.by(),
                decision.at());
    }
}
