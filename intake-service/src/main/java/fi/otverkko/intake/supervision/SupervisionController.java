package fi.otverkko.intake.supervision;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.supervision.SupervisionForms.Answering;
import fi.otverkko.intake.supervision.SupervisionForms.Asking;
import fi.otverkko.intake.supervision.SupervisionForms.View;
import fi.otverkko.intake.supervision.SupervisionRequest.Answer;
import fi.otverkko.intake.supervision.SupervisionRequest.Asked;
import fi.otverkko.intake.supervision.SupervisionRequest.Wish;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Work supervision over HTTP. The rules are in [SupervisionRequest].
@RestController
@RequestMapping("/api/intake")
@Tag(name = "Work supervision", description = "Asked for after a hard case; codes only")
class SupervisionController {

    private final SupervisionRequests requests;
    private final Consultations consultations;
    private final Clock clock;

    SupervisionController(SupervisionRequests requests, Consultations consultations, Clock clock) {
        this.requests = requests;
        this.consultations = consultations;
        this.clock = clock;
    }

    @PostMapping("/consultations/{id}/supervision-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for work supervision",
            description =
                    "By the requester, an expert or the chair, from when the case is accepted. The request is "
                            + "the asker's own: she sees it also when her part in the case has ended. The coordinators are told.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(SupervisionForms.ASKING)))
    ResponseEntity<View> ask(Caller caller, Call call, @PathVariable String id, @Valid @RequestBody Asking body) {
        var actor = Actors.of(caller);
        var now = now();
        // the log of the case tells that it was used, not that its people need support
        consultations.get(id, Action.READ, consultation -> {
            consultation.requirePart(actor, now, Part.REQUESTER, Part.GRANTED);
            requireHandled(consultation);
        });
        var wishes = body.wishes() == null ? Set.<Wish>of() : body.wishes();
        var asked = new Asked(caller.subject(), id, body.form(), wishes, now);
        var newId = call.newId();
        requests.requireFirst(newId, asked);
        var held = requests.all()
                .begin(
                        call,
                        new SupervisionRequest(newId, asked, null, null),
                        SupervisionRequests.ASKER,
                        Action.SUPERVISION_ASKED);
        return Editions.created(
                URI.create("/api/intake/supervision-requests/" + newId), held.edition(), requests.view(held));
    }

    @GetMapping("/supervision-requests")
    @Operation(
            summary = "List requests for work supervision",
            description = "One's own; for the coordinator all. Who asked first comes first.")
    Page<View> list(
            Caller caller, @RequestParam(required = false) SupervisionRequest.@Nullable State state, PageRequest page) {
        return Page.of(
                        requests.list(Actors.of(caller), state, page),
                        page,
                        held -> SupervisionRequests.cursor(held.thing()))
                .map(requests::view);
    }

    @GetMapping("/supervision-requests/{id}")
    @Operation(summary = "Read a request for work supervision")
    ResponseEntity<View> read(Caller caller, @PathVariable String id) {
        return view(requests.all().get(id, request -> SupervisionRequests.readerOf(request, Actors.of(caller))));
    }

    @PostMapping("/supervision-requests/{id}/answer")
    @Operation(
            summary = "Answer a request for work supervision",
            description =
                    "By the coordinator: arranged, with who gives it, or declined, with a reason. Who asked is told.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(SupervisionForms.ANSWER)))
    ResponseEntity<View> answer(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Answering body) {
        var answer = new Answer(body.provider(), body.startsOn(), body.reason(), caller.subject(), now());
        return view(requests.all()
                .handle(
                        id,
                        call,
                        Action.SUPERVISION_ANSWERED,
                        _ -> SupervisionRequests.STAFF,
                        request -> request.answered(answer)));
    }

    private static void requireHandled(Consultation consultation) {
        consultation.requireState(
                State.ACCEPTED,
                State.SCREENED,
                State.SCHEDULED,
                State.IN_CONSULTATION,
                State.ANSWERED,
                State.FOLLOW_UP,
                State.CLOSED);
    }

    private ResponseEntity<View> view(Held<SupervisionRequest> held) {
        return Editions.ok(held.edition(), requests.view(held));
    }

    private Instant now() {
        return clock.instant();
    }
}
