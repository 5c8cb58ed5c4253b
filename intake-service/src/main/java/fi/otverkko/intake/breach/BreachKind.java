package fi.otverkko.intake.breach;

import fi.otverkko.intake.logged.Kind;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the store has to know of breaches.
final class BreachKind implements Kind<Breach> {

    private final Clock clock;

    BreachKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Breaches.COLLECTION;
    }

    @Override
    public String purpose() {
        return "BREACH";
    }

    @Override
    public String id(Breach breach) {
        return breach.id();
    }

    @Override
    public Breach read(String id, Document state) {
        return BreachDocument.read(id, state);
    }

    @Override
    public Document write(Breach breach) {
        return BreachDocument.write(breach);
    }

    @Override
    public @Nullable Instant restsSince(Breach breach) {
        return breach.upkeep().erasedAt() == null ? breach.upkeep().closedAt() : null;
    }

    @Override
    public List<Record> begun(Breach breach) {
        return BreachMessages.begun(breach, now());
    }

    @Override
    public List<Record> changed(Breach before, Breach after) {
        return BreachMessages.changed(before, after, now());
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public Refusal unknown() {
        return new Refusal.Unknown("breach-unknown");
    }
}
