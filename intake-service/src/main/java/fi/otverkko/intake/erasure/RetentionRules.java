package fi.otverkko.intake.erasure;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.retention.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How long content is kept, by the state in which a consultation rests. A changed rule counts at once for what is
/// already there. Source: domain §0.3 (8), INT-02, §8.1: a proposal, to be confirmed by each area's
/// data-protection officer.
///
/// @param periods whole days, months or years, at least a day; a state that is not named is kept
public record RetentionRules(Map<State, Period> periods) {

    /// So long before a draft goes, its writer is told.
    static final Period WARNING = Period.ofDays(7);

    public RetentionRules {
        periods.forEach((state, period) -> {
            if (!mayEnd(state)) {
                throw new IllegalArgumentException("Nothing is erased in state " + state);
            }
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("Content in state " + state + " is kept for a day at least");
            }
        });
        periods = Collections.unmodifiableMap(new EnumMap<>(periods));
    }

    /// Only what is over, or was never sent, may be erased.
    private static boolean mayEnd(State state) {
        return switch (state) {
            case DRAFT, CLOSED, WITHDRAWN, DECLINED, REDIRECTED, MERGED -> true;
            default -> false;
        };
    }

    /// The day in Europe/Helsinki on which the content goes; null while nothing plans it, or once it has gone.
    @Nullable
    LocalDate plannedFor(Consultation consultation) {
        var period = periods.get(consultation.state());
        return period == null || consultation.retention().contentGone()
                ? null
                : consultation.retention().until(period);
    }

    /// @throws NullPointerException for a state without a rule
    Period kept(State state) {
        return Objects.requireNonNull(periods.get(state), "rule");
    }

    /// Content of this state goes today if it rests since before this moment.
    ///
    /// @throws NullPointerException for a state without a rule
    Instant restsSinceBefore(State state, LocalDate today) {
        // what began at 31 January plus a month is due at the end of February: look a little further, then ask the rule
        return today.minus(kept(state))
                .plusDays(4)
                .atStartOfDay(Retention.FINLAND)
                .toInstant();
    }

    boolean isDue(Consultation consultation, LocalDate today) {
        var planned = plannedFor(consultation);
        return planned != null && !planned.isAfter(today);
    }

    /// Whether the writer of a draft is to be told today that it goes soon.
    boolean isToBeWarned(Consultation draft, LocalDate today) {
        var planned = draft.state() == State.DRAFT && !draft.retention().warned() ? plannedFor(draft) : null;
        return planned != null && !planned.minus(WARNING).isAfter(today);
    }

    /// The day in Europe/Helsinki.
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Retention.FINLAND);
    }
}
