package fi.otverkko.intake.participation;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Readers;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.familysight.Capability;
import fi.otverkko.intake.familysight.Protection;
import fi.otverkko.intake.participation.ParticipationView.Said;
import fi.otverkko.intake.participation.ParticipationView.Together;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.security.Caller;
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
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How the family took part, over HTTP, for the professionals.
@RestController
@RequestMapping("/api/intake/consultations/{id}")
@Tag(name = "Participation", description = "How guardians and the young person took part in the request")
class ParticipationController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final CoFillings fillings;
    private final OwnTexts texts;
    private final Clock clock;

    ParticipationController(
            Consultations consultations,
            Contributions contributions,
            CoFillings fillings,
            OwnTexts texts,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.fillings = fillings;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param sections linkIds of the parts of the form
    record FilledTogether(
            @NotNull Holder by, @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z]") String> sections) {}

    @GetMapping("/participation")
    @Operation(
            summary = "Read what the family said",
            description =
                    "In their own words, for those who may read the case; nobody else can change it. What must not "
                            + "be told further is marked. Who reads the case nameless reads this nameless.")
    ParticipationView read(Caller caller, @PathVariable String id) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        var consultation = consultations
                .get(id, Action.PARTICIPATION_READ, it -> it.requirePart(actor, now, Part.values()))
                .consultation();
        var answers = consultation.response().answers();
        var sight = Readers.sight(consultation, actor, now);
        var language = consultation.opening().language();
        return new ParticipationView(
                Protection.of(answers),
                Capability.of(answers),
                fillings.of(id).stream()
                        .map(it -> new Together(it.by(), it.sections(), it.at()))
                        .toList(),
                contributions.of(id).stream()
                        .map(it -> Said.of(it, texts.opened(it, sight, language), Objects.requireNonNull(it.savedAt())))
                        .toList());
    }

    @PostMapping("/co-fillings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Note that parts were filled in together",
            description = "At the same screen, with a guardian or the young person, while the form is being filled in.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ParticipationExamples.TOGETHER)))
    Together together(Caller caller, Call call, @PathVariable String id, @Valid @RequestBody FilledTogether body) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        consultations.get(id, Action.FILLED_IN_TOGETHER, consultation -> {
            consultation.requirePart(actor, now, Part.REQUESTER);
            consultation.requireState(State.DRAFT, State.RETURNED);
            var form = texts.form(consultation);
            if (!body.sections().stream()
                    .allMatch(section ->
                            form.items().stream().anyMatch(item -> item.linkId().equals(section)))) {
                throw new Refusal.Unknown("section-unknown");
            }
        });
        var noted = fillings.note(call, new CoFilling(call.newId(), id, body.by(), body.sections(), now));
        return new Together(noted.by(), noted.sections(), noted.at());
    }
}
