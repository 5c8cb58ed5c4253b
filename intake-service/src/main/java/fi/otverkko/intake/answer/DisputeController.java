package fi.otverkko.intake.answer;

import fi.otverkko.intake.answer.AnswerCommand.Dispute;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Disputing recommendations over HTTP. The rules are in [Answering].
@RestController
@RequestMapping("/api/intake/consultations/{id}/recommendations/{recommendationId}/dispute")
@Tag(name = "Answer")
class DisputeController {

    private final AnswerDesk desk;
    private final AnswerTexts texts;

    DisputeController(AnswerDesk desk, AnswerTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    record Reason(@NotNull CaseText reasonText) {}

    @PostMapping
    @Operation(
            summary = "Dispute a recommendation",
            description = "By the chair of the meeting or the secretary, when it is not what was recommended. The "
                    + "requester reads the reason and corrects it.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.DISPUTE)))
    ResponseEntity<View> dispute(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @PathVariable String recommendationId,
            @Valid @RequestBody Reason reason) {
        return desk.handle(
                AnswerDesk.concluding(caller),
                call,
                id,
                consultation -> new Dispute(
                        recommendationId,
                        texts.sealed(consultation, "reasonText", Keys.dispute(recommendationId), reason.reasonText())),
                Part.SECRETARY,
                Part.GRANTED);
    }
}
