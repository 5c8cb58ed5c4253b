package fi.otverkko.intake.followup;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.answer.Days;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Consultations.Held;
import fi.otverkko.intake.consultation.Readers;
import fi.otverkko.intake.followup.FollowUpCommand.GiveCloseOut;
import fi.otverkko.intake.followup.FollowUpCommand.RecordOutcome;
import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.CloseOut.ChangedPlan;
import fi.otverkko.intake.recommendation.FollowUp.Obstacle;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Follow-up questions over HTTP. The rules are in [FollowingUp].
@RestController
@RequestMapping("/api/intake/consultations/{id}")
@Tag(name = "Follow-up", description = "What became of the recommendations")
class FollowUpController {

    private final Consultations consultations;
    private final FollowUpTexts results;
    private final CaseTexts texts;
    private final Asking asking;
    private final Clock clock;

    FollowUpController(
            Consultations consultations, FollowUpTexts results, CaseTexts texts, Asking asking, Clock clock) {
        this.consultations = consultations;
        this.results = results;
        this.texts = texts;
        this.asking = asking;
        this.clock = clock;
    }

    record Answer(
            @NotNull Outcome outcome,
            @Nullable @Min(-2) @Max(2) Integer effect,
            @Nullable Obstacle obstacle,
            @Nullable CaseText comment) {}

    record LastWord(
            @NotNull ChangedPlan changedPlan,

            @NotNull @Min(CloseOut.LEAST) @Max(CloseOut.MOST)
            Integer helped,

            @Nullable @Min(CloseOut.LEAST) @Max(CloseOut.MOST)
            Integer learnt) {}

    @GetMapping("/follow-ups")
    @Operation(
            summary = "List the follow-up questions",
            description = "With the days on which they are asked, how often one was reminded, and what was answered.")
    ResponseEntity<FollowUpView> list(Caller caller, @PathVariable String id) {
        var actor = Actors.of(caller);
        var held = consultations.get(
                id,
                Action.FOLLOW_UPS_READ,
                consultation -> consultation.requirePart(
                        actor, clock.instant(), Part.REQUESTER, Part.TRANSCRIBER, Part.STAFF, Part.SECRETARY));
        return answer(held, actor);
    }

    @PostMapping("/follow-ups/{followUpId}/outcome")
    @Operation(
            summary = "Tell what became of a recommendation",
            description = "By the requester, once the day has come. The effect, from -2 (made it much worse) to 2 "
                    + "(helped much), belongs to what was done, the obstacle to what was not. After the last answer "
                    + "the consultation waits for the close-out.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(FollowUpExamples.OUTCOME)))
    ResponseEntity<FollowUpView> outcome(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @PathVariable String followUpId,
            @Valid @RequestBody Answer answer) {
        var today = Days.today(clock);
        return handle(
                caller,
                call,
                id,
                consultation ->
                        new RecordOutcome(followUpId, results.sealed(consultation, followUpId, answer), today, asking));
    }

    @PostMapping("/close-out")
    @Operation(
            summary = "Give the close-out answer",
            description = "By the requester, once no follow-up question is open: whether the consultation changed the "
                    + "plan for the family, how much it helped, and what she learnt herself, each from 1 (of no use) to 5 "
                    + "(very useful). This closes the consultation; after the system has closed it, the answer is still "
                    + "welcome.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(FollowUpExamples.CLOSE_OUT)))
    ResponseEntity<FollowUpView> closeOut(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody LastWord word) {
        var now = clock.instant();
        return handle(
                caller,
                call,
                id,
                _ -> new GiveCloseOut(new CloseOut(word.changedPlan(), word.helped(), word.learnt(), now)));
    }

    private ResponseEntity<FollowUpView> handle(
            Caller caller, Call call, String id, Function<Consultation, FollowUpCommand> command) {
        var actor = Actors.of(caller);
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, clock.instant(), Part.REQUESTER),
                consultation -> FollowingUp.decide(consultation, command.apply(consultation)));
        return answer(held, actor);
    }

    private ResponseEntity<FollowUpView> answer(Held held, Actor reader) {
        var consultation = held.consultation();
        var seen = Readers.sight(consultation, reader, clock.instant())
                .through(texts, consultation.opening().language());
        return Editions.ok(held.edition(), FollowUpView.of(consultation, seen));
    }
}
