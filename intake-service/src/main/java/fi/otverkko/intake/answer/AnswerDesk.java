package fi.otverkko.intake.answer;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Carries out what is asked about an answer, and shows the consultation as it is then.
@Component
class AnswerDesk {

    private final Consultations consultations;
    private final ConsultationViews views;
    private final Clock clock;

    AnswerDesk(Consultations consultations, ConsultationViews views, Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.clock = clock;
    }

    /// The staff here is the secretary: a coordinator does not become it by being the chair of another group.
    static Actor concluding(Caller caller) {
        return Actors.of(caller).in(Role.GROUP_CHAIR, Role.GROUP_SECRETARY);
    }

    ResponseEntity<View> handle(
            Actor actor, Call call, String id, Function<Consultation, AnswerCommand> command, Part... parts) {
        var now = clock.instant();
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, now, parts),
                consultation -> Answering.decide(consultation, command.apply(consultation)));
        return Editions.ok(held.edition(), views.whole(held, actor, now));
    }
}
