package fi.otverkko.network.group;

import fi.otverkko.network.directory.Expert;
import fi.otverkko.network.directory.Name;
import fi.otverkko.network.group.MeetingRule.Departure;
import fi.otverkko.network.group.MeetingRule.EveryWeeks;
import fi.otverkko.network.group.MeetingRule.Monthly;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A group as declared in a file: ids without the area, members by their id in the directory.
record DeclaredGroup(
        String id, GroupType type, Name name, String chair, String secretary, List<String> members, Rule rule) {

    /// A rule as declared: either `week` and `weekday`, or `everyWeeks` and `first`.
    ///
    /// @param week 1 to 4, or −1 for the last
    record Rule(
            @Nullable Integer week,
            @Nullable DayOfWeek weekday,
            @Nullable Integer everyWeeks,
            @Nullable LocalDate first,
            LocalTime start,
            int minutes,
            int deadlineDays,
            List<Departure> departures) {

        MeetingRule toRule() {
            if (week != null && weekday != null && everyWeeks == null && first == null) {
                return rule(new Monthly(week, weekday));
            }
            if (everyWeeks != null && first != null && week == null && weekday == null) {
                return rule(new EveryWeeks(everyWeeks, first));
            }
            throw new IllegalArgumentException("needs either week and weekday, or everyWeeks and first");
        }

        private MeetingRule rule(MeetingRule.Pattern pattern) {
            return new MeetingRule(pattern, start, Duration.ofMinutes(minutes), deadlineDays, departures);
        }
    }

    /// Everything that is wrong.
    ///
    /// @param expert finds an expert by the id in the directory
    List<String> faults(String area, Function<String, Optional<Expert>> expert) {
        var faults = new ArrayList<String>();
        for (var member : members) {
            var found = expert.apply(area + "-" + member);
            if (found.isEmpty()) {
                faults.add(where() + member + " is not in experts.json");
            } else if (found.get().subjectId() == null) {
                faults.add(where() + member + " has no account and could read no agenda");
            }
        }
        if (chair.equals(secretary)) {
            faults.add(where() + "chair and secretary are the same account");
        }
        try {
            rule.toRule().departures().stream()
                    .map(Departure::to)
                    .filter(Objects::nonNull)
                    .filter(to -> !FinnishCalendar.isWorkingDay(to))
                    .forEach(to -> faults.add(where() + "a meeting is moved to " + to + ", which is no working day"));
        } catch (IllegalArgumentException nonsense) {
            faults.add(where() + nonsense.getMessage());
        }
        return faults;
    }

    private String where() {
        return "groups.json, " + id + ": ";
    }

    Group toGroup(String area, Function<String, Optional<Expert>> expert) {
        var subjects = members.stream()
                .flatMap(member -> expert.apply(area + "-" + member).stream())
                .map(Expert::subjectId)
                .filter(Objects::nonNull)
                .toList();
        return new Group(area + "-" + id, type, name, chair, secretary, subjects, rule.toRule());
    }
}
