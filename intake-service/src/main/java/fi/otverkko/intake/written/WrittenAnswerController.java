package fi.otverkko.intake.written;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.intake.written.WritingCommand.Ask;
import fi.otverkko.intake.written.WritingCommand.CheckDraft;
import fi.otverkko.intake.written.WritingCommand.Send;
import fi.otverkko.intake.written.WritingCommand.WriteDraft;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers in writing over HTTP. The rules are in [Writing].
@RestController
@RequestMapping("/api/intake/consultations/{id}/written-answer")
@Tag(name = "Written answer", description = "An answer in writing, without a meeting")
class WrittenAnswerController {

    private static final int LONGEST = 6000;

    private final Consultations consultations;
    private final ConsultationViews views;
    private final CaseTexts texts;
    private final WritingTargets targets;
    private final Clock clock;

    WrittenAnswerController(
            Consultations consultations,
            ConsultationViews views,
            CaseTexts texts,
            WritingTargets targets,
            Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.texts = texts;
        this.targets = targets;
        this.clock = clock;
    }

    record Asking(@NotNull @Size(min = 1, max = 60) String drafterId) {}

    record Draft(@NotNull CaseText text) {}

    @PostMapping
    @Operation(
            summary = "Ask for an answer in writing",
            description =
                    "By the coordinator: of an expert, who may then read the case, or of herself. The time by which "
                            + "it should be sent follows from the urgency. Asking somebody else begins anew.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(WrittenExamples.ASKING)))
    ResponseEntity<View> ask(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Asking asking) {
        var now = now();
        return handle(
                Actors.of(caller).in(Role.OT_COORDINATOR),
                call,
                id,
                consultation -> {
                    var decision = consultation.progress().decision();
                    var urgency = decision == null ? "" : decision.urgency();
                    return new Ask(asking.drafterId(), now, targets.of(urgency, now));
                },
                Part.STAFF);
    }

    @PutMapping
    @Operation(
            summary = "Draft the answer",
            description = "By whoever was asked, another one who was let in, or the coordinator. The requester sees it "
                    + "once it is sent; a new draft is checked again.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(WrittenExamples.DRAFT)))
    ResponseEntity<View> draft(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Draft draft) {
        return handle(
                Actors.of(caller).in(Role.OT_COORDINATOR, Role.EXPERT, Role.GROUP_CHAIR),
                call,
                id,
                consultation -> new WriteDraft(sealed(consultation, draft.text()), caller.subject()),
                Part.STAFF,
                Part.GRANTED);
    }

    @PostMapping("/check")
    @Operation(
            summary = "Approve the draft",
            description = "By the secretary, the coordinator or the chair, never by whoever wrote it.")
    ResponseEntity<View> check(Caller caller, @IfMatch Call call, @PathVariable String id) {
        return handle(
                Actors.of(caller).in(Role.GROUP_SECRETARY, Role.OT_COORDINATOR, Role.GROUP_CHAIR),
                call,
                id,
                _ -> new CheckDraft(caller.subject()),
                Part.STAFF,
                Part.SECRETARY,
                Part.GRANTED);
    }

    @PostMapping("/sending")
    @Operation(
            summary = "Send the answer",
            description = "Once it is checked. The consultation is answered and the requester is told.")
    ResponseEntity<View> send(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var now = now();
        return handle(Actors.of(caller), call, id, _ -> new Send(now), Part.STAFF, Part.SECRETARY);
    }

    private SealedText sealed(Consultation consultation, CaseText text) {
        Identifiers.refuse(Map.of("text", text), consultation.opening().anonymous());
        var key = Keys.written(consultation.progress().round());
        return texts.seal(consultation.id(), "text", key, text, LONGEST);
    }

    private ResponseEntity<View> handle(
            Actor actor, Call call, String id, Function<Consultation, WritingCommand> command, Part... parts) {
        var now = clock.instant();
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, now, parts),
                consultation -> Writing.decide(consultation, command.apply(consultation)));
        return Editions.ok(held.edition(), views.whole(held, actor, now));
    }

    private Instant now() {
        return clock.instant();
    }
}
