package fi.otverkko.intake.stating;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.Keys;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The statement over HTTP. The rules are in [Stating].
@RestController
@RequestMapping("/api/intake/consultations/{id}/statement")
@Tag(name = "Statement", description = "The statutory expert group gives a statement, which binds nobody")
class StatementController {

    private static final int LONGEST = 10_000;
    private static final String PROFESSION = "[A-Z][A-Z0-9_]{1,59}";
    private static final String SUBJECT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Consultations consultations;
    private final ConsultationViews views;
    private final CaseTexts texts;
    private final Clock clock;

    StatementController(Consultations consultations, ConsultationViews views, CaseTexts texts, Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    record Given(
            @NotNull CaseText text,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Expert> experts,
            @NotNull @Pattern(regexp = SUBJECT) String presentedBy) {}

    /// @param subjectId left out for who has no account
    record Expert(
            @NotNull @Pattern(regexp = PROFESSION) String profession,
            @Nullable @Pattern(regexp = SUBJECT) String subjectId) {}

    @PutMapping
    @Operation(
            summary = "Record the statement",
            description =
                    "By the secretary or the chair, where the request asks for a statement or the statutory group "
                            + "hears it. The requester sees it once it is delivered; until then it can be written anew.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(StatingExamples.STATEMENT)))
    ResponseEntity<View> record(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Given given) {
        return handle(
                caller, call, id, consultation -> new StatingCommand.WriteDown(sealed(consultation, given, caller)));
    }

    @PostMapping("/delivery")
    @Operation(
            summary = "Deliver the statement",
            description = "To the requester, who is told of it. From then on it does not change.")
    ResponseEntity<View> deliver(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var now = clock.instant();
        return handle(caller, call, id, _ -> new StatingCommand.Deliver(now));
    }

    private Statement sealed(Consultation consultation, Given given, Caller caller) {
        Identifiers.refuse(Map.of("text", given.text()), consultation.opening().anonymous());
        int round = consultation.progress().round();
        return new Statement(
                round,
                texts.seal(consultation.id(), "text", Keys.statement(round), given.text(), LONGEST),
                given.experts().stream()
                        .map(expert -> new Statement.Expert(expert.profession(), expert.subjectId()))
                        .toList(),
                given.presentedBy(),
                caller.subject(),
                null);
    }

    private ResponseEntity<View> handle(
            Caller caller, Call call, String id, Function<Consultation, StatingCommand> command) {
        var actor = Actors.of(caller).in(Role.GROUP_CHAIR, Role.GROUP_SECRETARY);
        var now = clock.instant();
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, now, Part.SECRETARY, Part.GRANTED),
                consultation -> Stating.decide(consultation, command.apply(consultation)));
        return Editions.ok(held.edition(), views.whole(held, actor, now));
    }
}
