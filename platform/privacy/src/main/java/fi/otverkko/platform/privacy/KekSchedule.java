package fi.otverkko.platform.privacy;

import com.mongodb.client.MongoDatabase;
import fi.otverkko.platform.privacy.KekLife.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Rotates the KEK when it is old enough, by itself. Source: architecture §3, keys.
///
/// The next KEK is made; once every replica holds it, it comes into force and all keys are wrapped anew; after a grace
/// the earlier one is destroyed. Each step may be the last one for now: what was begun is found in the key file and
/// beside the wrapped keys. Every replica looks; one at a time acts.
public final class KekSchedule {

    /// So late it is nobody's busy hour any more.
    private static final Duration LATE = Duration.ofDays(1);

    private final Path file;
    private final Kek kek;
    private final AnnouncedKek announced;
    private final KekHolders holders;
    private final KekRotation rotation;
    private final Clock clock;
    private final Duration age;
    private final Duration grace;

    /// @param file     of the KEK
    /// @param database where the wrapped keys live
    /// @param age      at which the next KEK is made
    /// @param grace    how long the earlier one is kept after that
    /// @param patience after so long without a look a replica is gone
    public KekSchedule(
            Path file, MongoDatabase database, Clock clock, Duration age, Duration grace, Duration patience) {
        this.file = file;
        this.kek = new Kek(file);
        this.announced = new AnnouncedKek(database);
        this.holders = new KekHolders(database, patience);
        this.rotation = new KekRotation(file, database);
        this.clock = clock;
        this.age = age;
        this.grace = grace;
    }

    /// Does what is due. Twice, or in several replicas at once, is harmless.
    ///
    /// @throws IOException           if the key file cannot be changed; it is rotated by the command then
    /// @throws IllegalStateException if a key opens with no KEK, or the KEK in force is not in the file
    public void look() throws IOException {
        var now = now();
        holders.note(kek, now);
        if (holders.take(now)) {
            try {
                advance(now);
            } finally {
                holders.giveBack();
            }
        }
    }

    /// How it stands.
    public KekLife life() {
        var now = now();
        announceFirst();
        var since = announced.since(now);
        var next = since.plus(age);
        return new KekLife(
                stage(),
                since,
                Duration.between(since, now),
                next,
                announced.destroyedAt(),
                holders.without(kek.newest()),
                now.isAfter(next.plus(LATE)),
                Files.isWritable(file.toAbsolutePath().getParent()));
    }

    private void advance(Instant now) throws IOException {
        announceFirst();
        announced.inForce(kek); // or nothing is done
        if (stage() == Stage.ALONE && !now.isBefore(announced.since(now).plus(age))) {
            KekFile.rotate(file);
            holders.note(kek, now);
        }
        if (stage() == Stage.NEXT_MADE && holders.without(kek.newest()) == 0) {
            announced.announce(kek.only(kek.newest()));
            announced.since(now);
            rotation.rewrap(kek);
        }
        if (stage() == Stage.EARLIER_KEPT
                && !now.isBefore(announced.since(now).plus(grace))
                && holders.without(kek.newest()) == 0) {
            rotation.rewrap(kek);
            KekFile.destroyEarlier(file);
            announced.noteDestroyed(now);
        }
    }

    private Stage stage() {
        int inForce = announced.id().orElseThrow();
        if (!kek.ids().contains(inForce)) {
            return Stage.NOT_HELD;
        }
        if (kek.newest() != inForce) {
            return Stage.NEXT_MADE;
        }
        return kek.ids().size() == 1 ? Stage.ALONE : Stage.EARLIER_KEPT;
    }

    private void announceFirst() {
        if (announced.id().isEmpty()) {
            announced.announce(kek.only(kek.newest()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
