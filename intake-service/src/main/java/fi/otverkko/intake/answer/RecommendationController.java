package fi.otverkko.intake.answer;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.Confirm;
import fi.otverkko.intake.answer.AnswerCommand.Correct;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Recommendations over HTTP. The rules are in [Answering].
@RestController
@RequestMapping("/api/intake/consultations/{id}")
@Tag(name = "Answer", description = "Recommendations are recorded, confirmed and given as the answer")
class RecommendationController {

    private final AnswerDesk desk;
    private final AnswerTexts texts;
    private final Clock clock;

    RecommendationController(AnswerDesk desk, AnswerTexts texts, Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    /// The code of a method in the knowledge bank, never words.
    static final String METHOD = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    record Measure(
            @NotNull CaseText text,
            @NotNull Recommendation.Type type,
            @NotNull CaseText responsibleParty,
            Recommendation.@Nullable Sector responsibleSector,
            @NotNull LocalDate due,
            @Nullable @Pattern(regexp = METHOD) String method,
            @NotNull Agreed agreedWithFamily) {}

    record Conclusion(@Nullable CaseText noneBecause) {}

    @PostMapping("/recommendations")
    @Operation(
            summary = "Record a recommendation",
            description = "By the requester, while the consultation is being held. Who is responsible and by when are "
                    + "part of it. Answers with the consultation, the new recommendation last.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.MEASURE)))
    ResponseEntity<View> recommend(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Measure measure) {
        var today = Days.today(clock);
        return desk.handle(
                Actors.of(caller),
                call,
                id,
                consultation -> new Recommend(texts.sealed(consultation, call.newId(), measure), today),
                Part.REQUESTER);
    }

    @PutMapping("/recommendations/{recommendationId}")
    @Operation(
            summary = "Correct a recommendation",
            description = "By the requester, until it is confirmed; what was disputed is recorded anew by this.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.MEASURE)))
    ResponseEntity<View> correct(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @PathVariable String recommendationId,
            @Valid @RequestBody Measure measure) {
        var today = Days.today(clock);
        return desk.handle(
                Actors.of(caller),
                call,
                id,
                consultation -> new Correct(texts.sealed(consultation, recommendationId, measure), today),
                Part.REQUESTER);
    }

    @PostMapping("/recommendations/{recommendationId}/confirmation")
    @Operation(summary = "Confirm a recommendation", description = "By the chair of the meeting or the secretary.")
    ResponseEntity<View> confirm(
            Caller caller, @IfMatch Call call, @PathVariable String id, @PathVariable String recommendationId) {
        var confirmed = new Confirmed(caller.subject(), clock.instant());
        return desk.handle(
                AnswerDesk.concluding(caller),
                call,
                id,
                _ -> new Confirm(recommendationId, confirmed),
                Part.SECRETARY,
                Part.GRANTED);
    }

    @PostMapping("/answer")
    @Operation(
            summary = "Give the answer",
            description =
                    "By the chair or the secretary, when every recommendation is confirmed, or with the reason why "
                            + "there is none. Two follow-up questions per recommendation are scheduled, after 3 and 6 months.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.ANSWER)))
    ResponseEntity<View> answer(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Conclusion conclusion) {
        var now = clock.instant();
        var today = Days.today(clock);
        return desk.handle(
                AnswerDesk.concluding(caller),
                call,
                id,
                consultation -> new Answer(texts.sealed(consultation, conclusion.noneBecause()), today, now),
                Part.SECRETARY,
                Part.GRANTED);
    }
}
