package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.consultation.Opening.Channel;
import fi.otverkko.intake.consultation.Opening.IdentityMode;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.request.RequestController.Language;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Requests that came another way, over HTTP. Source: domain, INT-06.
@RestController
@RequestMapping("/api/intake/transcriptions")
@Tag(name = "Request")
class TranscriptionController {

    private final Consultations consultations;
    private final Filling filling;
    private final FreeCodes codes;
    private final Clock clock;

    TranscriptionController(Consultations consultations, Filling filling, FreeCodes codes, Clock clock) {
        this.consultations = consultations;
        this.filling = filling;
        this.codes = codes;
        this.clock = clock;
    }

    /// How a request comes that is not made here.
    enum OtherChannel {
        SECURE_MAIL,
        PHONE
    }

    /// Who asks.
    ///
    /// @param subjectId if the sender has an account after all: she then sees the request as her own
    /// @param sector    `SI`, `SO`, `TE`, `NGO` or `OTHER`
    record Sender(
            @Nullable @Size(min = 1, max = 60) String subjectId,
            @NotNull @Pattern(regexp = "SI|SO|TE|NGO|OTHER") String sector,
            @Nullable @Pattern(regexp = "[A-Z0-9_]{1,60}") String profession,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}")
            String unit) {}

    record Transcription(
            @NotNull OtherChannel channel,
            @NotNull Kind kind,
            @NotNull IdentityMode identityMode,
            @NotNull Language language,
            @NotNull @Valid Sender requester) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin to transcribe a request",
            description =
                    "By the secretary, for a sender who wrote or called. She fills the draft in and sends it as the "
                            + "sender would; what is told to the requester is told to her, unless the sender has an account.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(RequestExamples.TRANSCRIPTION)))
    ResponseEntity<Summary> begin(Caller caller, Call call, @Valid @RequestBody Transcription wanted) {
        var sender = wanted.requester();
        var subject = sender.subjectId() == null ? caller.subject() : sender.subjectId();
        var opening = new Opening(
                codes.next(),
                wanted.kind(),
                wanted.identityMode(),
                wanted.language().name(),
                new Opening.Requester(subject, sender.sector(), sender.profession(), sender.unit()),
                Opening.Safety.UNKNOWN,
                clock.instant(),
                Channel.valueOf(wanted.channel().name()),
                caller.subject());
        var held = consultations.begin(call, opening, filling.begun(opening));
        return Editions.created(
                URI.create("/api/intake/consultations/" + held.consultation().id()),
                held.edition(),
                ConsultationViews.summary(held));
    }
}
