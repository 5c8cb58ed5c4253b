package fi.otverkko.intake.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The guests of one case, also those who have gone: whoever asked may see who was there. Oldest first.
public record Guests(List<Guest> all) {

    public static final Guests NONE = new Guests(List.of());

    /// So many times somebody is let into one case.
    public static final int MOST = 20;

    public Guests {
        all = List.copyOf(all);
    }

    /// With one more; if she is there already, with her new time.
    public Guests with(Guest guest) {
        return new Guests(Stream.concat(ended(guest.subject(), guest.since()).all().stream(), Stream.of(guest))
                .toList());
    }

    /// Without one of them, from then on.
    public Guests ended(String subject, Instant at) {
        return new Guests(all.stream()
                .map(guest -> guest.subject().equals(subject) ? guest.ended(at) : guest)
                .toList());
    }

    /// Without any of them: their item has ended.
    public Guests ended(Instant at) {
        return new Guests(all.stream().map(guest -> guest.ended(at)).toList());
    }

    /// The last time that she was let in.
    public Optional<Guest> last(String subject) {
        return all.reversed().stream()
                .filter(guest -> guest.subject().equals(subject))
                .findFirst();
    }

    /// Whether she may read the case now.
    public boolean hold(String subject, Instant at) {
        return last(subject).filter(guest -> guest.isOpen(at)).isPresent();
    }
}
