package fi.otverkko.network.calendar;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import fi.otverkko.network.calendar.CalendarController.Decided;
import fi.otverkko.network.calendar.CalendarController.Rule;
import fi.otverkko.network.calendar.CalendarController.Trial;
import fi.otverkko.network.group.MeetingRule;
import fi.otverkko.network.group.MeetingRule.Departure;
import fi.otverkko.network.group.MeetingRule.EveryWeeks;
import fi.otverkko.network.group.MeetingRule.Monthly;
import fi.otverkko.network.group.MeetingRule.Pattern;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a rule that somebody tries, and says everything that is wrong with it at once.
final class TriedRule {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int YEARS = 25;

    private final List<Wrong> wrong = new ArrayList<>();

    /// The rule, once the range and the exceptions fit it as well. Refuses with `calendar-rule-invalid`.
    static MeetingRule read(Trial trial) {
        var reading = new TriedRule();
        var exceptions = requireNonNullElse(trial.exceptions(), List.<Decided>of());
        reading.range(trial, exceptions);
        var pattern = reading.pattern(trial.rule());
        if (pattern == null || !reading.wrong.isEmpty()) {
            throw reading.refusal();
        }
        var bare = rule(trial.rule(), pattern, List.of());
        reading.decided(bare, exceptions);
        if (!reading.wrong.isEmpty()) {
            throw reading.refusal();
        }
        return rule(
                trial.rule(),
                pattern,
                exceptions.stream()
                        .map(decided -> new Departure(decided.instead(), decided.date()))
                        .toList());
    }

    private static MeetingRule rule(Rule rule, Pattern pattern, List<Departure> departures) {
        return new MeetingRule(
                pattern,
                rule.start(),
                Duration.ofMinutes(rule.durationMinutes()),
                rule.deadlineDays(),
                departures,
                requireNonNullElse(rule.monthsOff(), List.<Integer>of()).stream()
                        .map(Month::of)
                        .collect(toSet()));
    }

    private void range(Trial trial, List<Decided> exceptions) {
        within("from", trial.from(), FIRST, LAST);
        within("rule.anchor", trial.rule().anchor(), FIRST, LAST);
        if (wrong.isEmpty()) {
            var end = trial.from().plusYears(YEARS);
            within("to", trial.to(), trial.from(), end.isBefore(LAST) ? end : LAST);
        }
        for (int i = 0; i < exceptions.size(); i++) {
            within("exceptions[" + i + "].instead", exceptions.get(i).instead(), FIRST, LAST);
            within("exceptions[" + i + "].date", exceptions.get(i).date(), FIRST, LAST);
        }
    }

    private void within(String field, @Nullable LocalDate date, LocalDate first, LocalDate last) {
        if (date != null && (date.isBefore(first) || date.isAfter(last))) {
            wrong.add(Wrong.of(field, "day-range", first, last));
        }
    }

    private @Nullable Pattern pattern(Rule rule) {
        var weekday = rule.weekday();
        var nth = rule.nth();
        var weeks = rule.everyWeeks();
        var anchor = rule.anchor();
        if (weekday != null && nth != null && weeks == null && anchor == null) {
            var week = week(nth);
            return week == null ? null : new Monthly(week, weekday);
        }
        if (weeks != null && anchor != null && nth == null && (weekday == null || weekday == anchor.getDayOfWeek())) {
            return new EveryWeeks(weeks, anchor);
        }
        wrong.add(Wrong.of("rule", "one-pattern"));
        return null;
    }

    private @Nullable Integer week(Object nth) {
        if (nth instanceof Integer number && number >= 1 && number <= 5) {
            return number;
        }
        if (nth.equals("LAST")) {
            return -1;
        }
        wrong.add(Wrong.of("rule.nth", "nth-or-last"));
        return null;
    }

    private void decided(MeetingRule rule, List<Decided> exceptions) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < exceptions.size(); i++) {
            var instead = exceptions.get(i).instead();
            var date = exceptions.get(i).date();
            var field = "exceptions[" + i + "].";
            if (!rule.gives(instead)) {
                wrong.add(Wrong.of(field + "instead", "not-by-rule"));
            } else if (!seen.add(instead)) {
                wrong.add(Wrong.of(field + "instead", "given-twice"));
            }
            if (date != null && Math.abs(ChronoUnit.DAYS.between(instead, date)) > MeetingRule.FURTHEST_MOVE) {
                wrong.add(Wrong.of(field + "date", "too-far", MeetingRule.FURTHEST_MOVE, instead));
            }
        }
    }

    private Refusal refusal() {
        return new Refusal.Invalid("calendar-rule-invalid", wrong);
    }
}
