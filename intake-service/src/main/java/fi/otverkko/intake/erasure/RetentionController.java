package fi.otverkko.intake.erasure;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.logged.Keeping;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// When content goes. The rules are in [RetentionRules].
@RestController
@RequestMapping("/api/intake")
@Tag(name = "Retention", description = "How long content is kept")
class RetentionController {

    /// Due consultations that are counted and named per rule.
    private static final int SHOWN = 100;

    private static final int YEARS_AHEAD = 10;

    private final Consultations consultations;
    private final RetentionRules rules;
    private final ErasureSweep sweep;
    private final List<Keeping<?>> keepings;
    private final Clock clock;

    RetentionController(
            Consultations consultations,
            RetentionRules rules,
            ErasureSweep sweep,
            List<Keeping<?>> keepings,
            Clock clock) {
        this.consultations = consultations;
        this.rules = rules;
        this.sweep = sweep;
        this.keepings = keepings;
        this.clock = clock;
    }

    /// @param eraseOn  the day as things stand; null while nothing plans it, or once the content has gone
    /// @param erasedAt when content and key were gone; null before
    record Kept(
            State state,
            @Nullable LocalDate eraseOn,
            @Nullable Instant erasedAt) {}

    @GetMapping("/consultations/{id}/retention")
    @Operation(
            summary = "When the content of this consultation is erased",
            description = "A draft counts from the last time it was written to, the others from their end.")
    Kept keeping(Caller caller, @PathVariable String id) {
        var actor = Actors.of(caller);
        var consultation = consultations
                .get(
                        id,
                        Action.RETENTION_READ,
                        it -> it.requirePart(
                                actor, clock.instant(), Part.REQUESTER, Part.TRANSCRIBER, Part.STAFF, Part.SECRETARY))
                .consultation();
        return new Kept(
                consultation.state(),
                rules.plannedFor(consultation),
                consultation.retention().erasedAt());
    }

    /// @param rules  for consultations, by the state in which they rest
    /// @param things for what is kept beside them
    record Plan(LocalDate on, List<Rule> rules, List<ThingRule> things) {}

    /// @param kept ISO 8601, such as `P12M`
    /// @param due  consultations that a sweep on that day would erase, those resting longest first, 100 at most
    /// @param more whether there are others
    record Rule(State state, Period kept, List<Due> due, boolean more) {}

    record Due(String consultationId, Instant since) {}

    /// @param of   the kind of things, as the use log names it
    /// @param kept from when one came to rest
    record ThingRule(String of, Period kept, List<Keeping.Due> due, boolean more) {}

    @GetMapping("/retention")
    @Operation(
            summary = "The retention rules, and what they would erase on a day",
            description =
                    "A dry run for the data-protection officer: nothing is erased by asking. Without a day: today.")
    Plan plan(@RequestParam(required = false) @Nullable LocalDate on) {
        var today = RetentionRules.day(clock.instant());
        var day = on == null ? today : on;
        if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refusal.Invalid(
                    "retention-day-invalid",
                    List.of(Wrong.of(
                            "on",
                            "day-between",
                            today.toString(),
                            today.plusYears(YEARS_AHEAD).toString())));
        }
        return new Plan(
                day,
                rules.periods().keySet().stream().map(state -> rule(state, day)).toList(),
                keepings.stream()
                        .sorted(Comparator.comparing(Keeping::purpose))
                        .map(keeping -> rule(keeping, day))
                        .toList());
    }

    private static ThingRule rule(Keeping<?> keeping, LocalDate day) {
        var due = keeping.due(day, SHOWN + 1);
        return new ThingRule(
                keeping.purpose(), keeping.kept(), due.stream().limit(SHOWN).toList(), due.size() > SHOWN);
    }

    private Rule rule(State state, LocalDate day) {
        var due = sweep.due(state, day, SHOWN + 1);
        return new Rule(
                state,
                rules.kept(state),
                due.stream()
                        .limit(SHOWN)
                        .map(it -> new Due(it.id(), it.retention().since()))
                        .toList(),
                due.size() > SHOWN);
    }
}
