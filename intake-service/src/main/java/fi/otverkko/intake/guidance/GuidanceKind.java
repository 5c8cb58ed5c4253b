package fi.otverkko.intake.guidance;

import fi.otverkko.intake.logged.Kind;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the store has to know of guidance cases.
final class GuidanceKind implements Kind<GuidanceCase> {

    private final Clock clock;

    GuidanceKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String collection() {
        return GuidanceCases.COLLECTION;
    }

    @Override
    public String purpose() {
        return "GUIDANCE";
    }

    @Override
    public String id(GuidanceCase guidance) {
        return guidance.id();
    }

    @Override
    public GuidanceCase read(String id, Document state) {
        return GuidanceDocument.read(id, state);
    }

    @Override
    public Document write(GuidanceCase guidance) {
        return GuidanceDocument.write(guidance);
    }

    /// Also an open one that nobody does anything with.
    @Override
    public @Nullable Instant restsSince(GuidanceCase guidance) {
        return guidance.erasedAt() == null ? guidance.since() : null;
    }

    @Override
    public List<Record> begun(GuidanceCase guidance) {
        return List.of(GuidanceMessages.asked(guidance));
    }

    @Override
    public List<Record> changed(GuidanceCase before, GuidanceCase after) {
        return GuidanceMessages.changed(before, after, clock.instant());
    }

    @Override
    public Refusal unknown() {
        return GuidanceCases.unknown();
    }
}
