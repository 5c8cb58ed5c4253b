package fi.otverkko.network.group;

import static java.util.stream.Collectors.toSet;

import fi.otverkko.network.directory.Name;
import fi.otverkko.network.group.MeetingRule.Departure;
import fi.otverkko.network.group.MeetingRule.EveryWeeks;
import fi.otverkko.network.group.MeetingRule.Monthly;
import fi.otverkko.network.group.MeetingRule.Pattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a group lies in the document store. Dates and times of the rule are local, hence texts.
final class GroupDocument {

    static Document write(Group group) {
        var name = group.name();
        return new Document("id", group.id())
                .append("type", group.type().name())
                .append(
                        "name",
                        new Document("fi", name.fi()).append("sv", name.sv()).append("en", name.en()))
                .append("chair", group.chair())
                .append("secretary", group.secretary())
                .append("members", group.members())
                .append("rule", write(group.rule()));
    }

    static Group read(Document state) {
        var name = state.get("name", Document.class);
        return new Group(
                state.getString("id"),
                GroupType.valueOf(state.getString("type")),
                new Name(name.getString("fi"), name.getString("sv"), name.getString("en")),
                state.getString("chair"),
                state.getString("secretary"),
                state.getList("members", String.class),
                rule(state.get("rule", Document.class)));
    }

    private static Document write(MeetingRule rule) {
        var pattern = switch (rule.pattern()) {
            case Monthly monthly ->
                new Document("week", monthly.week())
                        .append("weekday", monthly.weekday().name());
            case EveryWeeks every ->
                new Document("weeks", every.weeks())
                        .append("first", every.first().toString());
        };
        return new Document("pattern", pattern)
                .append("start", rule.start().toString())
                .append("minutes", rule.length().toMinutes())
                .append("deadlineDays", rule.deadlineDays())
                .append(
                        "departures",
                        rule.departures().stream().map(GroupDocument::write).toList())
                .append(
                        "monthsOff",
                        rule.monthsOff().stream().map(Month::getValue).sorted().toList());
    }

    private static Document write(Departure departure) {
        var to = departure.to();
        return new Document("date", departure.date().toString()).append("to", to == null ? null : to.toString());
    }

    private static MeetingRule rule(Document rule) {
        return new MeetingRule(
                pattern(rule.get("pattern", Document.class)),
                LocalTime.parse(rule.getString("start")),
                Duration.ofMinutes(rule.getLong("minutes")),
                rule.getInteger("deadlineDays"),
                rule.getList("departures", Document.class).stream()
                        .map(departure -> new Departure(
                                LocalDate.parse(departure.getString("date")), date(departure.getString("to"))))
                        .toList(),
                rule.getList("monthsOff", Integer.class, List.of()).stream()
                        .map(Month::of)
                        .collect(toSet()));
    }

    private static Pattern pattern(Document pattern) {
        return pattern.containsKey("weekday")
                ? new Monthly(pattern.getInteger("week"), DayOfWeek.valueOf(pattern.getString("weekday")))
                : new EveryWeeks(pattern.getInteger("weeks"), LocalDate.parse(pattern.getString("first")));
    }

    private static @Nullable LocalDate date(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    private GroupDocument() {}
}
