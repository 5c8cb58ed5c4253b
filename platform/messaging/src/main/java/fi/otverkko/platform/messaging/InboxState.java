package fi.otverkko.platform.messaging;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Which messages of one source aggregate (in one incarnation) have been applied to a document.
///
/// A number at or below [#last] that is not missing is done. A number above `last + 1` leaves the
/// numbers between as missing, so that a message that comes late, or is replayed from the dead
/// letters, is still applied, and applied once. Numbers of types that this document does not listen
/// to stay missing for good; that costs a few bytes and no correctness.
///
/// @param last    the highest number applied; 0 if none
/// @param missing numbers below [#last] not applied, ascending
record InboxState(long last, List<Long> missing) {

    static final InboxState EMPTY = new InboxState(0, List.of());

    InboxState {
        missing = List.copyOf(missing);
    }

    boolean done(long number) {
        return number <= last && !missing.contains(number);
    }

    /// The state after `number` was applied. Applying what is done changes nothing.
    InboxState with(long number) {
        if (number <= last) {
            return new InboxState(
                    last, missing.stream().filter(n -> n != number).toList());
        }
        var between = LongStream.range(last + 1, number).boxed();
        return new InboxState(number, Stream.concat(missing.stream(), between).toList());
    }
}
