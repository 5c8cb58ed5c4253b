package fi.otverkko.network.group;

import fi.otverkko.network.directory.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// The regular meetings from `from` for so many years, the earliest first.
    public List<Slot> slots(LocalDate from, int years) {
        return slots(from, from.plusYears(years)).toList();
    }

    /// The regular meeting on this very day, if there is one.
    public Optional<Slot> slotOn(LocalDate date) {
        return slots(date, date).findFirst();
    }

    private Stream<Slot> slots(LocalDate from, LocalDate to) {
        return rule.dates(from, to).stream().map(date -> Slot.regular(id, rule, date));
    }

    /// A meeting outside the calendar, at the group's usual time of day.
    ///
    /// It takes requests until [Slot#EXTRA_NOTICE] before it begins.
    ///
    /// @param number 1, or more when the group has met that day already
    public Slot extraSlot(LocalDate date, int number) {
        return Slot.extra(id, rule, date, number);
    }

    /// The regular meeting that takes requests now: the earliest whose deadline has not passed, and that
    /// does not wait for a person because of a holiday.
    public Optional<Slot> openForRequests(Instant now) {
        return slots(Slot.day(now), 1).stream()
                .filter(slot -> slot.takesRequests(now) && slot.holiday() == null)
                .findFirst();
    }
}
