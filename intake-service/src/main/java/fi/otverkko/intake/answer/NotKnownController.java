package fi.otverkko.intake.answer;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.answer.AnswerCommand.TellNotKnown;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews.View;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the group did not know, over HTTP: question U1 of the form `recommendations`, asked once in a consultation.
@RestController
@RequestMapping("/api/intake/consultations/{id}/not-known")
@Tag(name = "Answer")
class NotKnownController {

    private final AnswerDesk desk;
    private final AnswerTexts texts;

    NotKnownController(AnswerDesk desk, AnswerTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    record NotKnown(@NotNull CaseText text) {}

    @PutMapping
    @Operation(
            summary = "Write down what the group did not know",
            description = "By the requester, with the recommendations or until the consultation is closed; the last "
                    + "words count. It is taken along to the county's own system.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(AnswerExamples.NOT_KNOWN)))
    ResponseEntity<View> tell(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody NotKnown notKnown) {
        return desk.handle(
                Actors.of(caller),
                call,
                id,
                consultation -> new TellNotKnown(texts.notKnown(consultation, notKnown.text())),
                Part.REQUESTER);
    }
}
