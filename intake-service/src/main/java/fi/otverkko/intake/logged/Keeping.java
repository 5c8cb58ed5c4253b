package fi.otverkko.intake.logged;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.sweep.Sweep;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The retention rule of one kind of things: how long they are kept once they rest, and what then goes. Source: domain,
/// PRI-05; each period is a proposal, to be confirmed by the area's data-protection officer.
public final class Keeping<T> {

    /// Per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    /// What began at 31 January plus a month is due at the end of February: look so far, then ask the rule.
    private static final int FURTHER = 4;

    private final LoggedThings<T> things;
    private final Period kept;
    private final @Nullable UnaryOperator<T> emptied;

    private Keeping(LoggedThings<T> things, Period kept, @Nullable UnaryOperator<T> emptied) {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException(things.kind().purpose() + " is kept for a day at least");
        }
        this.things = things;
        this.kept = kept;
        this.emptied = emptied;
    }

    /// What was written goes, and that there was a thing, and how it ended, stays.
    ///
    /// @param kept    whole days, months or years, at least a day
    /// @param emptied destroys the key and answers what stays, in this order: what the document still holds for a
    ///                moment opens nowhere. Twice is harmless
    public static <T> Keeping<T> emptying(LoggedThings<T> things, Period kept, UnaryOperator<T> emptied) {
        return new Keeping<>(things, kept, emptied);
    }

    /// Nothing stays.
    ///
    /// @param kept whole days, months or years, at least a day
    public static <T> Keeping<T> removing(LoggedThings<T> things, Period kept) {
        return new Keeping<>(things, kept, null);
    }

    /// One that is due.
    public record Due(String id, Instant since) {}

    /// The kind of things, as the use log names it.
    public String purpose() {
        return things.kind().purpose();
    }

    public Period kept() {
        return kept;
    }

    /// The day in Europe/Helsinki on which it goes, as things stand; null while nothing plans it, or once it has gone.
    public @Nullable LocalDate plannedFor(T thing) {
        var since = things.kind().restsSince(thing);
        return since == null
                ? null
                : LocalDate.ofInstant(since, FinnishCalendar.ZONE).plus(kept);
    }

    /// What a sweep on that day would erase, the longest resting first.
    public List<Due> due(LocalDate day, int atMost) {
        return dueOn(day, atMost)
                .flatMap(thing -> Stream.ofNullable(things.kind().restsSince(thing))
                        .map(since -> new Due(things.kind().id(thing), since)))
                .toList();
    }

    /// Erases what is due. Several replicas may do so at once.
    public void sweep(Instant now) {
        var today = LocalDate.ofInstant(now, FinnishCalendar.ZONE);
        Sweep.each("erasing of " + purpose(), dueOn(today, AT_MOST).map(things.kind()::id), id -> erase(id, today));
    }

    private void erase(String id, LocalDate today) {
        var change = emptied;
        if (change == null) {
            things.erase(id);
        } else {
            things.maintain(id, thing -> isDue(thing, today) ? change.apply(thing) : thing);
        }
    }

    private Stream<T> dueOn(LocalDate day, int atMost) {
        var before = day.minus(kept)
                .plusDays(FURTHER)
                .atStartOfDay(FinnishCalendar.ZONE)
                .toInstant();
        return things
                .list(lt(LoggedThings.UNERASED, Date.from(before)), ascending(LoggedThings.UNERASED, "_id"), atMost)
                .stream()
                .map(LoggedThings.Held::thing)
                .filter(thing -> isDue(thing, day));
    }

    private boolean isDue(T thing, LocalDate day) {
        var planned = plannedFor(thing);
        return planned != null && !planned.isAfter(day);
    }
}
