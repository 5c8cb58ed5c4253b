package fi.otverkko.intake.answer;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.answer.AnswerCommand.RecordOutcome;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Follow-up questions over HTTP. The rules are in [Answering].
@RestController
@RequestMapping("/api/intake/consultations/{id}/follow-ups")
@Tag(name = "Follow-up", description = "What became of the recommendations")
class FollowUpController {

    private final Consultations consultations;
    private final Clock clock;

    FollowUpController(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    record Answer(
            @NotNull Outcome outcome,
            @Nullable @Min(-2) @Max(2) Integer effect) {}

    record Question(
            String id,
            String recommendationId,
            int round,
            LocalDate dueOn,
            @Nullable Outcome outcome,
            @Nullable Integer effect) {

        static Question of(FollowUp question) {
            var result = question.result();
            return new Question(
                    question.id(),
                    question.recommendationId(),
                    question.round(),
                    question.dueOn(),
                    result == null ? null : result.outcome(),
                    result == null ? null : result.effect());
        }
    }

    record Questions(State state, List<Question> followUps) {

        static Questions of(Consultation consultation) {
            return new Questions(
                    consultation.state(),
                    consultation.recommendations().followUps().stream()
                            .map(Question::of)
                            .toList());
        }
    }

    @GetMapping
    @Operation(summary = "List the follow-up questions", description = "With the days on which they are asked.")
    ResponseEntity<Questions> list(Caller caller, @PathVariable String id) {
        var actor = new Actor(caller.subject(), caller.roles());
        var held = consultations.get(
                id,
                Action.FOLLOW_UPS_READ,
                consultation ->
                        consultation.requirePart(actor, clock.instant(), Part.REQUESTER, Part.TRANSCRIBER, Part.STAFF));
        return Editions.ok(held.edition(), Questions.of(held.consultation()));
    }

    @PostMapping("/{followUpId}/outcome")
    @Operation(
            summary = "Tell what became of a recommendation",
            description = "By the requester, once the day has come. The effect, from -2 (made it much worse) to 2 "
                    + "(helped much), belongs to what was done. The last answer closes the consultation.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.OUTCOME)))
    ResponseEntity<Questions> outcome(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @PathVariable String followUpId,
            @Valid @RequestBody Answer answer) {
        var actor = new Actor(caller.subject(), caller.roles());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var command =
                new RecordOutcome(followUpId, new Result(answer.outcome(), answer.effect()), Days.today(clock), now);
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, now, Part.REQUESTER),
                consultation -> Answering.decide(consultation, command));
        return Editions.ok(held.edition(), Questions.of(held.consultation()));
    }
}
