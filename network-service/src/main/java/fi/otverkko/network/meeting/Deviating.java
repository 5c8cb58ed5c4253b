package fi.otverkko.network.meeting;

import static java.util.function.Predicate.not;

import fi.otverkko.network.group.MeetingRule;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.Deviation.Kind;
import fi.otverkko.network.meeting.Deviation.Reason;
import fi.otverkko.network.meeting.MeetingEvent.Cancelled;
import fi.otverkko.network.meeting.MeetingEvent.Kept;
import fi.otverkko.network.meeting.MeetingEvent.Moved;
import fi.otverkko.network.meeting.MeetingEvent.Released;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rules of cancelling and moving. Source: domain §8.3 and §8.1 with its repair (1): no case is left on a dead
/// meeting.
final class Deviating {

    /// Gives all of its cases back; nothing if it is cancelled already.
    ///
    /// @throws Refusal.Conflict `meeting-begun`
    static List<MeetingEvent> cancel(Meeting meeting, Reason reason, Instant at) {
        if (meeting.isCancelled()) {
            return List.of();
        }
        requireNotBegun(meeting);
        var why = new Deviation(Kind.CANCELLED, reason, meeting.slot().date(), at);
        return Stream.concat(
                        Stream.<MeetingEvent>of(new Cancelled(why)),
                        meeting.items().stream().map(given(why)))
                .toList();
    }

    /// Takes its cases along, but for those that it would then hear too late: they are given back. Nothing if it is at
    /// that time already.
    ///
    /// @throws Refusal.Conflict `meeting-cancelled`, `meeting-begun`
    /// @throws Refusal.Invalid  `meeting-time-invalid`
    static List<MeetingEvent> move(Meeting meeting, Slot to, Reason reason, Instant at) {
        meeting.requireNotCancelled();
        requireNotBegun(meeting);
        var from = meeting.slot();
        if (to.equals(from)) {
            return List.of();
        }
        requireTime(to, at);
        var why = new Deviation(Kind.MOVED, reason, from.date(), at);
        return Stream.of(
                        Stream.<MeetingEvent>of(new Moved(to, why)),
                        meeting.items().stream()
                                .filter(item -> item.isHeardInTime(to))
                                .<MeetingEvent>map(item -> new Kept(item.moved(from, to), at)),
                        meeting.items().stream()
                                .filter(not(item -> item.isHeardInTime(to)))
                                .map(given(why)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Function<Item, MeetingEvent> given(Deviation why) {
        return item -> new Released(item.consultationId(), why);
    }

    private static void requireNotBegun(Meeting meeting) {
        if (meeting.hasBegun()) {
            throw new Refusal.Conflict("meeting-begun");
        }
    }

    private static void requireTime(Slot to, Instant now) {
        var wrong = new ArrayList<Wrong>();
        if (!to.startsAt().isAfter(now)) {
            wrong.add(Wrong.of("date", "Future"));
        }
        if (!FinnishCalendar.isWorkingDay(to.date())) {
            wrong.add(Wrong.of("date", "working-day"));
        }
        if (Math.abs(ChronoUnit.DAYS.between(to.firstDate(), to.date())) > MeetingRule.FURTHEST_MOVE) {
            wrong.add(Wrong.of("date", "too-far", MeetingRule.FURTHEST_MOVE, to.firstDate()));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("meeting-time-invalid", wrong);
        }
    }

    private Deviating() {}
}
