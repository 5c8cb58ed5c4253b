package fi.otverkko.intake.feedback;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.familylink.CardLinks;
import fi.otverkko.intake.familylink.LinkToken;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.privacy.Finding;
import fi.otverkko.platform.privacy.IdentifierScan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Giving feedback by the link to the family card, over HTTP.
@RestController
@Tag(name = "Family feedback", description = "What a family says of a consultation afterwards")
class GivingFeedbackController {

    static final String EXAMPLE = """
        {"token": "q0T1n3rYk5vB7xZ9aC2dE4fG6hJ8kL0mN1pQ3rS5tU7", "heard": 4, "helped": 5,
         "themes": ["CHILDS_WISH", "CLEAR_PLAN"],
         "text": "Minua kuunneltiin."}""";

    private static final int LONGEST = 2000;

    private final CardLinks links;
    private final Feedbacks feedbacks;
    private final CaseTexts texts;
    private final Clock clock;

    GivingFeedbackController(CardLinks links, Feedbacks feedbacks, CaseTexts texts, Clock clock) {
        this.links = links;
        this.feedbacks = feedbacks;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param heard  whether one was heard, 1 (not at all) to 5 (very well)
    /// @param helped whether it helped, 1 to 5
    /// @param themes what mattered, as asked with the card; five at most
    record Giving(
            @NotNull LinkToken token,
            @NotNull @Min(1) @Max(5) Integer heard,
            @NotNull @Min(1) @Max(5) Integer helped,
            @Size(max = 5) @Nullable Set<@NotNull Theme> themes,
            @Nullable CaseText text) {

        Set<Theme> chosen() {
            return themes == null ? Set.of() : themes;
        }

        /// Without what was said.
        @Override
        public String toString() {
            return "Giving";
        }
    }

    /// @param identifying what in the text may tell who somebody is: a warning only
    record Thanks(List<Place> identifying) {}

    record Place(Finding.Kind kind, int start, int end) {}

    @PostMapping("/api/intake/family-card/feedback")
    @Operation(
            summary = "Give feedback",
            description =
                    "Once by each link to a family card; the same again changes nothing. What in the text may tell "
                            + "who somebody is is named; only a personal identity code is not taken.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    Thanks give(@Valid @RequestBody Giving giving) {
        var opened = links.open(giving.token(), Action.FEEDBACK_GIVEN);
        var text = CaseText.isGiven(giving.text()) ? giving.text() : null;
        if (text != null) {
            Identifiers.refuse(Map.of("text", text), false);
        }
        var linkId = opened.link().id();
        var feedback = new Feedback(
                linkId,
                opened.consultation().id(),
                opened.link().holder(),
                giving.heard(),
                giving.helped(),
                giving.chosen(),
                text == null ? null : texts.seal(opened.consultation().id(), "text", key(linkId), text, LONGEST),
                clock.instant());
        if (!feedbacks.add(feedback) && !isSame(opened.consultation(), linkId, giving, text)) {
            throw new Refusal.Conflict("feedback-given");
        }
        return new Thanks(
                text == null
                        ? List.of()
                        : IdentifierScan.scan(text.content()).stream()
                                .map(found -> new Place(found.kind(), found.start(), found.end()))
                                .toList());
    }

    private boolean isSame(Consultation consultation, String linkId, Giving giving, @Nullable CaseText text) {
        return feedbacks
                .find(linkId)
                .filter(it -> it.heard() == giving.heard() && it.helped() == giving.helped())
                .filter(it -> it.themes().equals(giving.chosen()))
                .filter(it -> Objects.equals(text, texts.openIfGiven(consultation.id(), key(linkId), it.text())))
                .isPresent();
    }

    static String key(String linkId) {
        return "feedback." + linkId;
    }
}
