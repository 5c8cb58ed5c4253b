package fi.otverkko.intake.start;

import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The page before the form.
@RestController
@RequestMapping("/api/intake/start")
@Tag(name = "Request")
class StartController {

    /// Live requests that are shown, newest first.
    private static final int SHOWN = 20;

    private final Consultations consultations;
    private final Pace pace;
    private final GroupCalendars calendars;
    private final Clock clock;
    private final Safety safety;

    /// @throws IOException if the safety page is missing from the service
    StartController(Consultations consultations, Pace pace, GroupCalendars calendars, Clock clock, JsonMapper json)
            throws IOException {
        this.consultations = consultations;
        this.pace = pace;
        this.calendars = calendars;
        this.clock = clock;
        try (var in = new ClassPathResource("start/safety.json").getInputStream()) {
            this.safety = json.readValue(in, Safety.class);
        }
    }

    /// @param live       the caller's own that have not ended, newest first, 20 at most: perhaps it is asked already
    /// @param medianDays from sending to the answer, of the fifty answered last; null if fewer than five were
    /// @param groups     to which one may turn, when each meets next, and whether the deadline for that has passed
    /// @param levelAt    where the likely level is tried out, by those who may: triage stores nothing of it
    record Start(
            Safety safety,
            List<Summary> live,
            @Nullable Long medianDays,
            List<GroupCalendar.Shown> groups,
            String levelAt) {}

    @GetMapping
    @Operation(
            summary = "What to know before a request is begun",
            description = "Safety first, in Finnish, Swedish and English: it stops nobody. Then the caller's own "
                    + "requests that are under way, and how long an answer takes at present. For each group its next "
                    + "meeting with the deadline in Finnish time, and the meeting that takes requests still. Whether the "
                    + "safety page was shown is told when the draft is begun.")
    Start start(Caller caller) {
        var live = consultations.live(caller.subject(), SHOWN).stream()
                .map(ConsultationViews::summary)
                .toList();
        var now = clock.instant();
        var groups =
                calendars.all().stream().map(calendar -> calendar.shown(now)).toList();
        return new Start(safety, live, pace.medianDays(), groups, "POST /api/triage/preview");
    }
}
