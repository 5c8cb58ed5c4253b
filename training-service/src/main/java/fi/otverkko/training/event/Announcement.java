package fi.otverkko.training.event;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people are told of a training.
///
/// @param audience whom it is for, one or several
/// @param capacity places, 1 to [#MOST_PLACES]
public record Announcement(
        TrainingType type,
        Title title,
        Instant startsAt,
        Instant endsAt,
        Mode mode,
        Set<Audience> audience,
        int capacity,
        AreaScope areaScope,
        Details details) {

    /// More than the largest hall or webinar of a co-operation area; also what keeps the list of those who
    /// take part in one document.
    public static final int MOST_PLACES = 2_000;

    /// Source: domain, TRN-01.
    public enum TrainingType {
        FORUM,
        INFO,
        WEBINAR,
        SERIES,
        OTHER
    }

    /// How one takes part.
    public enum Mode {
        ON_SITE,
        REMOTE,
        HYBRID
    }

    /// Whom a training is for.
    public enum Audience {
        PROFESSIONALS,
        MANAGERS,
        FAMILIES,
        PARTNERS,
        EVERYBODY
    }

    /// How far it is announced.
    public enum AreaScope {
        AREA,
        NATIONAL
    }

    /// The title in the area's languages; Finnish is always there.
    public record Title(
            String fi, @Nullable String sv, @Nullable String en) {}

    /// Checks what makes no sense together.
    ///
    /// @throws Refusal.Invalid `training-ends-before-start`, `training-closes-after-start`
    public Announcement {
        if (!endsAt.isAfter(startsAt)) {
            throw new Refusal.Invalid("training-ends-before-start");
        }
        if (capacity < 1 || capacity > MOST_PLACES) {
            throw new IllegalArgumentException("capacity must be 1 to " + MOST_PLACES + ", is " + capacity);
        }
        var closesAt = details.closesAt();
        if (closesAt != null && closesAt.isAfter(startsAt)) {
            throw new Refusal.Invalid("training-closes-after-start");
        }
        audience = Set.copyOf(audience);
    }

    /// Whether whoever takes part has to know: another time, place or mode.
    boolean isMovedFrom(Announcement before) {
        return !startsAt.equals(before.startsAt)
                || !endsAt.equals(before.endsAt)
                || mode != before.mode
                || !Objects.equals(details.place(), before.details.place());
    }

    Instant closesAt() {
        return Objects.requireNonNullElse(details.closesAt(), startsAt);
    }
}
