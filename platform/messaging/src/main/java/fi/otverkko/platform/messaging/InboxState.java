package fi.otverkko.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which messages of one source aggregate (in one incarnation) have been applied to a document.
///
/// A number at or below [#last] that is not missing is done. A number above `last + 1` leaves the
/// numbers between as missing, so that a message that comes late, or is replayed from the dead
/// letters, is still applied, and applied once. Numbers that never were for this document (of types that it does not
/// listen to, about other documents) stay missing for good; as they lie in ranges, they cost no more than the
/// numbers applied, however wide the gap.
///
/// @param last    the highest number applied; 0 if none
/// @param missing what is below [#last] and was not applied, ascending, no two ranges touching
record InboxState(long last, List<Range> missing) {

    /// Some numbers in a row, both ends included.
    record Range(long from, long to) {

        boolean holds(long number) {
            return from <= number && number <= to;
        }

        /// What is left of it without a number that it holds.
        Stream<Range> without(long number) {
            return Stream.of(new Range(from, number - 1), new Range(number + 1, to))
                    .filter(range -> range.from <= range.to);
        }
    }

    static final InboxState EMPTY = new InboxState(0, List.of());

    InboxState {
        missing = List.copyOf(missing);
    }

    boolean done(long number) {
        return number <= last && missing.stream().noneMatch(range -> range.holds(number));
    }

    /// The state after `number` was applied. Applying what is done changes nothing.
    InboxState with(long number) {
        if (number <= last) {
            var left = missing.stream()
                    .flatMap(range -> range.holds(number) ? range.without(number) : Stream.of(range))
                    .toList();
            return new InboxState(last, left);
        }
        var more = new ArrayList<>(missing);
        if (number > last + 1) {
            more.add(new Range(last + 1, number - 1));
        }
        return new InboxState(number, more);
    }
}
