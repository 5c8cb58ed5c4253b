package fi.otverkko.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.otverkko.notification.people.People;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Takes notices and writes them down as owed, unless they are about an erased consultation. Neither asks anybody nor
/// sends anything, so that a consumer never waits for Keycloak or a mail server.
@Component
public class Ledger {

    private final Deliveries deliveries;
    private final People people;
    private final Clock clock;

    Ledger(Deliveries deliveries, People people, Clock clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.clock = clock;
    }

    /// Owes a notice. Twice is once: the id of a row comes from event, template and recipient.
    ///
    /// @param eventId id of the event that the notice tells of
    /// @throws IllegalArgumentException if a letter that names a time would have none
    public void owe(String eventId, Notice notice) {
        if (notice.template().dated() && notice.when() == null) {
            throw new IllegalArgumentException(notice.template() + " names a time, and there is none");
        }
        var about = notice.about();
        if (about != null && people.erased(about)) {
            return;
        }
        var now = clock.instant();
        deliveries.add(notice.to().stream()
                .map(recipient -> row(eventId, notice, recipient, now))
                .toList());
        if (about != null && people.erased(about)) {
            deliveries.eraseAbout(about); // erased while this was written down
        }
    }

    /// The time for which a consultation is kept is over: nothing about it is owed any more, nor was ever.
    ///
    /// @throws NullPointerException if a broken message names none: many rows are about none, and stay
    public void erase(String consultationId) {
        Objects.requireNonNull(consultationId, "no consultation is named that is to be erased");
        people.erase(consultationId);
        deliveries.eraseAbout(consultationId);
    }

    private static Deliveries.Owed row(String eventId, Notice notice, Recipient recipient, Instant now) {
        var what = notice.template() + "|" + recipient.kind() + "|" + recipient.who();
        var delivery = Delivery.owed(
                eventId + "." + hash(what), recipient, notice.template(), notice.about(), notice.when(), now);
        return new Deliveries.Owed(delivery, notice.once() == null ? null : hash(what + "|" + notice.once()));
    }

    /// 64 bits are plenty: they tell apart what one event owes, or the mails of one kind to one person.
    private static String hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
