package fi.otverkko.intake.familycard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.otverkko.intake.familycard.CardReading.Card;
import fi.otverkko.intake.familylink.CardLinks;
import fi.otverkko.intake.familylink.LinkToken;
import fi.otverkko.intake.feedback.ThemeWords;
import fi.otverkko.intake.feedback.ThemeWords.Asked;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.web.problem.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Reading the family card by a link, over HTTP.
@RestController
@Tag(name = "Family card")
class OwnCardController {

    static final String TOKEN = """
        {"token": "q0T1n3rYk5vB7xZ9aC2dE4fG6hJ8kL0mN1pQ3rS5tU7"}""";

    private final CardLinks links;
    private final CardReading reading;
    private final ThemeWords words;

    OwnCardController(CardLinks links, CardReading reading, ThemeWords words) {
        this.links = links;
        this.reading = reading;
        this.words = words;
    }

    record Opening(@NotNull LinkToken token) {}

    /// @param feedback what is asked afterwards; given with `POST …/feedback`
    record Opened(@JsonUnwrapped Card card, Asked feedback) {}

    @PostMapping("/api/intake/family-card/opening")
    @Operation(
            summary = "Read one's family card",
            description =
                    "By a link, as often as one likes while it lives. Every link that does not open is answered alike.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(TOKEN)))
    Opened open(
            @Valid @RequestBody Opening opening,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        var opened = links.open(opening.token(), Action.FAMILY_CARD_READ);
        var tag = Language.of(language).tag();
        return new Opened(reading.of(opened.consultation(), opened.link().holder(), tag), words.in(tag));
    }
}
