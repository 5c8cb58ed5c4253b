package fi.otverkko.intake.guidance;

import fi.otverkko.intake.guidance.GuidanceThemes.Counts;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the office learns from the questions: what is asked for, and which answers want to be an article.
@RestController
@RequestMapping("/api/intake")
@Tag(name = "Guidance", description = "A short question without case data, answered within two working days")
class GuidanceThemeController {

    private final GuidanceThemes themes;
    private final OutboxCollection offers;
    private final Clock clock;

    GuidanceThemeController(GuidanceThemes themes, Outboxes outboxes, Clock clock) {
        this.themes = themes;
        this.offers = outboxes.collection("guidanceOffers");
        this.clock = clock;
    }

    /// @param since questions asked earlier do not count
    record Themes(Instant since, Map<Theme, Counts> themes) {}

    @GetMapping("/guidance-themes")
    @Operation(summary = "What is asked for, by theme", description = "Counts of the questions of the last year.")
    Themes themes() {
        var now = now();
        var since = now.atZone(FinnishCalendar.ZONE).minusYears(1).toInstant();
        return new Themes(since, themes.since(since, now));
    }

    /// @param guidanceIds questions of this theme that were answered
    record Offer(
            @NotNull Theme theme,

            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String> guidanceIds) {}

    record Offered(
            @Schema(example = "0190b5a4-7c1e-8f00-9a3b-5d2f4c6e8a80")
            String id) {}

    @PostMapping("/guidance-article-offers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Offer repeated answers as an article",
            description = "The knowledge bank hears which questions were answered so. The article is written there, by "
                    + "a person: no text of a question or an answer travels.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(GuidanceExamples.OFFER)))
    Offered offer(Call call, @Valid @RequestBody Offer body) {
        var ids = body.guidanceIds().stream().distinct().toList();
        if (!themes.areAnswered(ids, body.theme())) {
            throw new Refusal.Invalid("guidance-offer-unanswered");
        }
        var now = now();
        var state = new Document("theme", body.theme().name())
                .append("guidanceIds", ids)
                .append("at", Date.from(now));
        var message = GuidanceMessages.articleOffered(call.newId(), body.theme(), ids, now);
        return new Offered(
                offers.create(call, new Change(state, List.of(message))).id());
    }

    private Instant now() {
        return clock.instant();
    }
}
