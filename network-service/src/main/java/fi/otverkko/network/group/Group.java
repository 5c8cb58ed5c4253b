package fi.otverkko.network.group;

import fi.otverkko.network.directory.Name;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A group that meets by a rule of its own.
///
/// @param id        such as `15-consultation`
/// @param chair     subject id; opens items and closes meetings
/// @param secretary subject id; builds the agenda
/// @param members   subject ids of the standing members
public record Group(
        String id, GroupType type, Name name, String chair, String secretary, List<String> members, MeetingRule rule) {

    public Group {
        members = List.copyOf(members);
    }

    /// The regular meeting that the rule gives for this very day, if there is one.
    public Optional<Slot> slotOn(LocalDate date) {
        return slots(date, date).findFirst();
    }

    /// The regular meetings that the rule gives, both days included, the earliest first.
    public Stream<Slot> slots(LocalDate from, LocalDate to) {
        return rule.dates(from, to).stream().map(date -> Slot.regular(id, rule, date));
    }

    /// A meeting outside the calendar, at the group's usual time of day.
    ///
    /// It takes requests until [Slot#EXTRA_NOTICE] before it begins.
    ///
    /// @param number 1, or more when the group has met that day already
    public Slot extraSlot(LocalDate date, int number) {
        return Slot.extra(id, rule, date.atTime(rule.start()), number);
    }

    /// One of its meetings at another time of which a person has decided.
    ///
    /// @param start null for the usual time of day
    public Slot moved(Slot slot, LocalDate date, @Nullable LocalTime start) {
        return slot.moved(rule, date.atTime(start == null ? rule.start() : start));
    }
}
