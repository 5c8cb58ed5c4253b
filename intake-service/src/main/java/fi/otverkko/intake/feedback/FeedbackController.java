package fi.otverkko.intake.feedback;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Readers;
import fi.otverkko.intake.feedback.Quarters.Figures;
import fi.otverkko.intake.feedback.ThemeWords.Choice;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.problem.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Reading feedback over HTTP: the staff one by one, the office and researchers in figures.
@RestController
@Tag(name = "Family feedback")
class FeedbackController {

    private final Consultations consultations;
    private final Feedbacks feedbacks;
    private final CaseTexts texts;
    private final ThemeWords words;
    private final Clock clock;

    FeedbackController(
            Consultations consultations, Feedbacks feedbacks, CaseTexts texts, ThemeWords words, Clock clock) {
        this.consultations = consultations;
        this.feedbacks = feedbacks;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /// A service without these words does not start.
    @Bean
    static ThemeWords themeWords(JsonMapper json) throws IOException {
        try (var in = new ClassPathResource("family/feedback.json").getInputStream()) {
            return json.readValue(in, ThemeWords.class);
        }
    }

    /// @param by `GUARDIAN` or `YOUNG_PERSON`
    record Said(
            String by,
            int heard,
            int helped,
            List<Theme> themes,
            @Nullable CaseText text,
            Instant at) {}

    /// @param items at most 40, the oldest first
    record AllSaid(List<Said> items) {}

    /// @param quarters that are over, eight at most, the latest first
    /// @param themes   what the codes say, in the reader's language
    record Counted(List<Figures> quarters, List<Choice> themes) {}

    @GetMapping("/api/intake/consultations/{id}/family-feedback")
    @Operation(summary = "Read what a family said of a consultation", description = "For the staff of the area.")
    AllSaid read(Caller caller, @PathVariable String id) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        var held = consultations.get(id, Action.FEEDBACK_READ, consultation -> {
            if (consultation.retention().contentGone()
                    || !consultation.progress().in(State.ANSWERED, State.FOLLOW_UP, State.CLOSED)) {
                throw new Refusal.Unknown("feedback-unknown");
            }
            consultation.requirePart(actor, now, Part.STAFF, Part.SECRETARY);
        });
        var consultation = held.consultation();
        var seen = Readers.sight(consultation, actor, now)
                .through(texts, consultation.opening().language());
        return new AllSaid(feedbacks.of(id).stream()
                .map(it -> new Said(
                        it.by().part(),
                        it.heard(),
                        it.helped(),
                        it.themes().stream().sorted().toList(),
                        seen.openIfGiven(id, GivingFeedbackController.key(it.linkId()), it.text()),
                        it.at()))
                .toList());
    }

    @GetMapping("/api/intake/family-feedback")
    @Operation(
            summary = "Read the figures of feedback",
            description =
                    "By quarter that is over and by who answered, without text: how it was, and which themes mattered. "
                            + "Fewer than five answers are not told.")
    Counted count(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        var quarters = Quarters.over(clock.instant());
        return new Counted(
                Quarters.figures(quarters, feedbacks.givenIn(quarters)),
                words.choices(Language.of(language).tag()));
    }
}
