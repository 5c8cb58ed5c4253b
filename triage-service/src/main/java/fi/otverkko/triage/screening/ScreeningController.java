package fi.otverkko.triage.screening;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import fi.otverkko.platform.web.problem.Language;
import fi.otverkko.triage.screen.Screen;
import fi.otverkko.triage.screening.Choice.Level;
import fi.otverkko.triage.screening.Choice.Model;
import fi.otverkko.triage.screening.Choice.Team;
import fi.otverkko.triage.screening.Choice.Urgency;
import fi.otverkko.triage.screening.Screening.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Screenings over HTTP: the coordinator's work list, one screening with its reasons, the decision.
@RestController
@RequestMapping("/api/triage/screenings")
@Tag(name = "Screenings", description = "What the OT screen proposed and what a person decided")
class ScreeningController {

    private static final String CONFIRMING = """
            {"level": "YES", "urgency": "U3", "model": "M_CASE_TEAM", "teams": ["L_VIP_VAATU", "T6_NEPSY"]}""";
    private static final String CHANGING = """
            {"level": "YES", "urgency": "U2", "model": "M_CASE_TEAM", "teams": ["T6_NEPSY"],
             "reasonCode": "NEW_INFORMATION"}""";
    private static final String NOT_FOR_OT = """
            {"level": "NO", "urgency": "U3", "model": "M_GUIDANCE", "teams": [], "reasonCode": "LOCAL_RESOURCES"}""";

    private final Screenings screenings;
    private final Screen screen;

    ScreeningController(Screenings screenings, Screen screen) {
        this.screenings = screenings;
        this.screen = screen;
    }

    /// What a person decides.
    ///
    /// @param reasonCode needed exactly when something differs from the proposal
    record DecisionBody(
            @NotNull Level level,
            @NotNull Urgency urgency,
            @NotNull Model model,
            @NotNull @Size(max = 10) List<@NotNull Team> teams,
            Decision.@Nullable Reason reasonCode) {}

    @GetMapping
    @Operation(summary = "The work list, the most urgent first; or the screenings of one consultation")
    Page<ScreeningViews.Line> list(
            @RequestParam(required = false) @Size(max = 64) @Nullable String consultationId,
            @RequestParam(required = false) @Parameter(example = "PROPOSED") @Nullable State state,
            PageRequest page) {
        var after = page.keysAfter(1).stream().findFirst().orElse("");
        var found = screenings.list(consultationId, state, after, page.limit() + 1);
        return Page.of(found, page, last -> PageRequest.cursor(ScreeningDocument.order(last)))
                .map(ScreeningViews.Line::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One screening: answers, proposal with its reasons, decisions")
    ResponseEntity<ScreeningViews.Whole> read(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return answer(screenings.get(id), language);
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Decide: confirm the proposal or change it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "confirm", value = CONFIRMING),
                                                @ExampleObject(name = "change", value = CHANGING),
                                                @ExampleObject(name = "notForOt", value = NOT_FOR_OT)
                                            })))
    ResponseEntity<ScreeningViews.Whole> decide(
            @PathVariable String id,
            @Valid @RequestBody DecisionBody body,
            @IfMatch Call call,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var choice = new Choice(body.level(), body.urgency(), body.model(), body.teams());
        return answer(screenings.decide(id, call, choice, body.reasonCode()), language);
    }

    private ResponseEntity<ScreeningViews.Whole> answer(Screenings.Found found, @Nullable String language) {
        return Editions.ok(
                found.edition(),
                ScreeningViews.Whole.of(
                        found.screening(),
                        screen.criteria(),
                        Language.of(language).tag()));
    }
}
