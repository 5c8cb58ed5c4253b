package fi.otverkko.intake.answer;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.answer.AnswerCommand.CommentOn;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.recommendation.Comment;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the group says of recommendations, over HTTP. The rules are in [Answering].
@RestController
@RequestMapping("/api/intake/consultations/{id}/recommendations/{recommendationId}/comments")
@Tag(name = "Answer")
class CommentController {

    private final AnswerDesk desk;
    private final AnswerTexts texts;
    private final Clock clock;

    CommentController(AnswerDesk desk, AnswerTexts texts, Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    record Saying(@NotNull CaseText text) {}

    @PostMapping
    @Operation(
            summary = "Comment on a recommendation",
            description =
                    "By an expert who is let in to the case, until the recommendation is confirmed. Whoever reads "
                            + "the case reads it; it is not taken along to the county's own system.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.COMMENT)))
    ResponseEntity<View> comment(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @PathVariable String recommendationId,
            @Valid @RequestBody Saying saying) {
        var commentId = call.newId();
        var at = clock.instant();
        return desk.handle(
                Actors.of(caller).in(Role.EXPERT),
                call,
                id,
                consultation -> new CommentOn(
                        recommendationId,
                        new Comment(
                                commentId,
                                texts.sealed(consultation, "text", Keys.comment(commentId), saying.text()),
                                caller.subject(),
                                at)),
                Part.GRANTED);
    }
}
