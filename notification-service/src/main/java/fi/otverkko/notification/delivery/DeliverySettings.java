package fi.otverkko.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many postmen walk, and how patient they are.
///
/// @param postmen   mails under way at the same time, per replica
/// @param pollEvery how often an idle postman looks for what is due
/// @param lease     how long a claimed row is one postman's alone; longer than all time-outs of one
///                  mail together
/// @param patience  how long after the event a mail is still tried; later it is FAILED
/// @param keep      how long settled rows are kept; longer than a dead letter waits (90 days), so that
///                  one replayed late is still recognised
@ConfigurationProperties("ot.delivery")
public record DeliverySettings(
        @DefaultValue("2") int postmen,
        @DefaultValue("1s") Duration pollEvery,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("3d") Duration patience,
        @DefaultValue("180d") Duration keep) {

    static final Duration SHORTEST_KEEP = Duration.ofDays(120);

    public DeliverySettings {
        if (postmen < 1 || postmen > 32) {
            throw new IllegalArgumentException("ot.delivery.postmen must be 1 to 32, is " + postmen);
        }
        if (keep.compareTo(SHORTEST_KEEP) < 0) {
            throw new IllegalArgumentException("ot.delivery.keep must be at least 120 days, is " + keep);
        }
    }
}
