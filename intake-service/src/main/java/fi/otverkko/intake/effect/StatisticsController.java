package fi.otverkko.intake.effect;

import fi.otverkko.intake.effect.EffectTable.Row;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Counts and effects over HTTP.
@RestController
@RequestMapping("/api/intake/recommendations/statistics")
@Tag(name = "Statistics", description = "Counts without case content")
class StatisticsController {

    private final Facts facts;
    private final Clock clock;

    StatisticsController(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    record Statistics(String from, String to, int smallest, List<Row> rows) {}

    @GetMapping
    @Operation(
            summary = "Count recommendations and their effects",
            description = "By the quarter in which they were recorded and by type, at most 20 quarters, such as "
                    + "from=2026-Q1&to=2026-Q4; the last four if nothing is said. Counts below `smallest` are left "
                    + "out, and so are others that would give them away. Quarters are not to be summed up.")
    Statistics count(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var last =
                to == null ? Quarter.of(LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE)) : Quarter.parse(to);
        var first = from == null ? last.minus(3) : Quarter.parse(from);
        var rows = Quarter.between(first, last).stream()
                .flatMap(quarter -> rows(quarter).stream())
                .toList();
        return new Statistics(first.toString(), last.toString(), Suppression.K, rows);
    }

    private List<Row> rows(Quarter quarter) {
        var table = new EffectTable();
        facts.each(quarter, table::add);
        return table.rows(quarter);
    }
}
