package fi.otverkko.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a message came from and which one it is: its CloudEvents attributes.
///
/// @param id          UUIDv7 of the event
/// @param type        such as `intake.consultation-submitted.v1`
/// @param area        two digits, or `national`; from `source`
/// @param service     the publisher; from `source`
/// @param incarnation raised when an area is restored from a backup; from `source`
/// @param aggregateId what the event is about; the record's key
/// @param number      the aggregate's own event number, from 1, without gaps
/// @param time        when it happened
/// @param correlation the correlation id of the call that began it all
public record Received(
        String id,
        String type,
        String area,
        String service,
        int incarnation,
        String aggregateId,
        long number,
        Instant time,
        @Nullable String correlation) {

    public Received {
        if (number < 1) {
            throw new IllegalArgumentException("events are numbered from 1");
        }
    }

    /// The key of this source in an [InboxState]: a field name without dots, dollars and zeros, and no
    /// two sources share one.
    String sourceKey() {
        var source = area + '/' + service + '/' + incarnation + '/' + aggregateId;
        return source.replace("%", "%25")
                .replace(".", "%2E")
                .replace("$", "%24")
                .replace("\0", "%00");
    }
}
