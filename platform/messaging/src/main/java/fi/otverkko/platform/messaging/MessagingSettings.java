package fi.otverkko.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who this service is, and how patient its messaging.
///
/// @param service      name of the service and of its database, such as `intake`
/// @param area         two digits, or `national`
/// @param incarnation  1, and one more after each restoration from a backup
/// @param mongodbUri   connection string of the document store, without a database name
/// @param relayThreads documents relayed at the same time
/// @param sweepEvery   how often what a crash left behind is looked for; each sweep reads the unsent
/// @param retryAfter   pause before a document held by another replica is tried again; ten times as
///                     long after the broker refused
/// @param sendPatience how long an acknowledgement is awaited; shorter than the relay's lease
/// @param attempts     how often a message is tried before it goes to the dead letters
/// @param firstBackOff pause before the second attempt; doubles each time
@ConfigurationProperties("ot")
public record MessagingSettings(
        String service,
        @DefaultValue("15") String area,
        @DefaultValue("1") int incarnation,
        @DefaultValue("mongodb://127.0.0.1:8094") String mongodbUri,
        @DefaultValue("4") int relayThreads,
        @DefaultValue("60s") Duration sweepEvery,
        @DefaultValue("200ms") Duration retryAfter,
        @DefaultValue("30s") Duration sendPatience,
        @DefaultValue("5") int attempts,
        @DefaultValue("200ms") Duration firstBackOff) {

    public MessagingSettings {
        if (!area.matches("[0-9]{2}|national")) {
            throw new IllegalArgumentException("ot.area (OT_AREA) must be two digits or national, is " + area);
        }
        if (sendPatience.compareTo(Relay.LEASE) >= 0) {
            throw new IllegalArgumentException("ot.send-patience must be shorter than the lease of " + Relay.LEASE);
        }
        if (attempts < 1 || attempts > 20) {
            throw new IllegalArgumentException("ot.attempts must be 1 to 20, is " + attempts);
        }
    }
}
