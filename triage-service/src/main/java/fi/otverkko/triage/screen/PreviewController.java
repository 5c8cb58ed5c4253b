package fi.otverkko.triage.screen;

import fi.otverkko.platform.web.problem.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets people try the screen. Nothing is stored, nobody is told.
@RestController
@RequestMapping("/api/triage/preview")
@Tag(name = "Preview", description = "Trying the OT screen without storing anything")
class PreviewController {

    private static final String EXAMPLE = """
            {"answers": {"groups": ["NEUROPSYCHIATRIC_COMPLEX", "COMPLEX_MULTI_SERVICE"], "servicesCount": 5,
             "sectors": ["SI", "SO", "TE"], "basicTried": "INSUFFICIENT", "specialTried": "PARTLY",
             "pingPong": true, "systemJammed": true, "violence": "NONE", "immediateDanger": false,
             "rarity": "COMMON", "localExpertise": "PARTLY", "schooling": "SEVERE",
             "childProtection": "NONE", "notice": "NOT_NEEDED"}}""";

    private final Screen screen;

    PreviewController(Screen screen) {
        this.screen = screen;
    }

    /// Answers to try.
    ///
    /// @param answers by input; an input that is missing, null or `UNKNOWN` is unknown
    record Trial(@NotNull Map<String, @Nullable Object> answers) {}

    /// What the screen would propose.
    ///
    /// @param reasons in the caller's language, in the order of the criteria
    record Preview(
            String level,
            String urgency,
            List<String> teams,
            String model,
            List<String> addons,
            List<String> notices,
            List<String> rules,
            List<Criteria.Reason> reasons,
            int unknownCount,
            String criteriaVersion) {}

    @PostMapping
    @Operation(
            summary = "What the screen would propose for these answers; nothing is stored",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "caseTeam", value = EXAMPLE))))
    Preview preview(
            @Valid @RequestBody Trial trial,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var criteria = screen.criteria();
        var proposal = screen.propose(screen.read(trial.answers()));
        return new Preview(
                proposal.level(),
                proposal.urgency(),
                proposal.teams(),
                proposal.model(),
                proposal.addons(),
                proposal.notices(),
                proposal.rules(),
                criteria.reasons(proposal.rows(), Language.of(language).tag()),
                proposal.unknownCount(),
                criteria.version());
    }
}
