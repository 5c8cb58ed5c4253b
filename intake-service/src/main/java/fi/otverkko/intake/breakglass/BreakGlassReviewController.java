package fi.otverkko.intake.breakglass;

import fi.otverkko.intake.breakglass.Breaking.Reason;
import fi.otverkko.intake.breakglass.BrokenGlass.Review;
import fi.otverkko.intake.breakglass.BrokenGlass.Verdict;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the data-protection officer sees of opened cases, and says of them.
@RestController
@RequestMapping("/api/intake/break-glass")
@Tag(name = "Break-glass", description = "Open a case in an emergency; the data-protection officer looks at it")
class BreakGlassReviewController {

    static final String EXAMPLE = """
            {"verdict": "JUSTIFIED"}""";

    private final BrokenGlasses glasses;
    private final CaseTexts texts;
    private final Clock clock;

    BreakGlassReviewController(BrokenGlasses glasses, CaseTexts texts, Clock clock) {
        this.glasses = glasses;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param text null once the case is erased
    record Opened(
            String id,
            String consultationId,
            String subjectId,
            Reason reason,
            @Nullable CaseText text,
            Instant at,
            Instant until,
            @Nullable Verdict verdict,
            @Nullable Instant reviewedAt) {}

    record Judgement(@NotNull Verdict verdict) {}

    @GetMapping
    @Operation(
            summary = "List cases opened in an emergency",
            description = "Those to be reviewed, or those reviewed; oldest first. What was read stands in the use log.")
    Page<Opened> list(@RequestParam(defaultValue = "false") boolean reviewed, PageRequest page) {
        var after = page.position(1, List::getFirst);
        return Page.of(
                        glasses.list(reviewed, after, page.limit() + 1),
                        page,
                        glass -> PageRequest.cursor(BrokenGlasses.order(glass)))
                .map(this::view);
    }

    @PostMapping("/{id}/review")
    @Operation(
            summary = "Say whether it was right to open a case",
            description = "The first verdict stays. If it was not right, see whether it is a breach.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    Opened review(Caller caller, Call call, @PathVariable String id, @Valid @RequestBody Judgement judgement) {
        var now = clock.instant();
        return view(glasses.review(id, new Review(judgement.verdict(), call.subject(), now)));
    }

    private Opened view(BrokenGlass glass) {
        var review = glass.review();
        return new Opened(
                glass.id(),
                glass.consultationId(),
                glass.subjectId(),
                glass.reason(),
                text(glass),
                glass.at(),
                glass.until(),
                review == null ? null : review.verdict(),
                review == null ? null : review.at());
    }

    private @Nullable CaseText text(BrokenGlass glass) {
        try {
            return texts.open(glass.consultationId(), Keys.glass(glass.id()), glass.text());
        } catch (Refusal.Unknown erased) {
            return null;
        }
    }
}
