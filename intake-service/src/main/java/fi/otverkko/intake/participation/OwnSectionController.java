package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.LinkToken;
import fi.otverkko.intake.participation.Contribution.Stance;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.platform.web.problem.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One's own section over HTTP, for who has a link. All of it is POST: the token is in the body, where no log of
/// addresses sees it.
@RestController
@RequestMapping("/api/intake/own-section")
@Tag(
        name = "Own section",
        description = "What a guardian or the young person says herself, by a link and without an account")
class OwnSectionController {

    private final Participating participating;
    private final OwnTexts texts;
    private final OwnSections sections;
    private final ProcessingInformation information;

    OwnSectionController(
            Participating participating, OwnTexts texts, OwnSections sections, ProcessingInformation information) {
        this.participating = participating;
        this.texts = texts;
        this.sections = sections;
        this.information = information;
    }

    record Opening(@NotNull LinkToken token) {}

    /// @param seen    the edition that was shown
    /// @param answers by the linkId of the question
    record Saying(
            @NotNull LinkToken token,
            @NotNull @Min(1) Long seen,
            @Size(max = 10) @Nullable Map<String, @NotNull CaseText> answers,
            @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = "[A-Z_]{1,40}") String> choices,
            @Pattern(regexp = "[A-Z_]{1,40}") @Nullable String mood,
            @Nullable CaseText doNotShare,
            @Nullable Set<@NotNull Stance> stances) {

        OwnWriting writing() {
            return new OwnWriting(
                    answers == null ? Map.of() : answers,
                    choices == null ? List.of() : choices.stream().distinct().toList(),
                    mood,
                    doNotShare,
                    stances == null ? Set.of() : stances);
        }

        /// Says nothing: mood and choices are the child's.
        @Override
        public String toString() {
            return "Saying";
        }
    }

    /// @param edition to be sent along as `seen` with what is saved next
    record Saved(long edition) {}

    @PostMapping("/opening")
    @Operation(
            summary = "Open one's own section",
            description = "Tells how data is processed, what is asked, what will be sent, and what was written before. "
                    + "That the information was given is recorded. Every link that does not open is answered alike.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ParticipationExamples.TOKEN)))
    OwnSectionView open(
            @Valid @RequestBody Opening opening,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        var language = Language.of(accepted).tag();
        var opened = participating.open(opening.token(), language);
        var said = participating.said(opened);
        return new OwnSectionView.Wording(sections, information, texts.form(opened.consultation()), language)
                .view(opened, said.edition(), texts.opened(said.contribution()));
    }

    @PostMapping("/saving")
    @Operation(
            summary = "Save what one says",
            description = "As often as one likes while the link lives and the form was not sent. Replaces what was"
                    + " saved before. Refused if somebody saved in between. A personal identity code, and in an anonymous"
                    + " request anything else that identifies, is named and not taken.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ParticipationExamples.SAVING)))
    Saved save(@Valid @RequestBody Saying saying) {
        return new Saved(participating
                .save(saying.token(), saying.seen(), saying.writing())
                .edition());
    }

    @PostMapping("/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that one is ready", description = "The link ends. Again changes nothing.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ParticipationExamples.TOKEN)))
    void end(@Valid @RequestBody Opening opening) {
        participating.finish(opening.token());
    }
}
