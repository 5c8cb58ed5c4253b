package fi.otverkko.intake.guidance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.guidance.GuidanceCase.Need;
import fi.otverkko.intake.guidance.GuidanceCase.State;
import fi.otverkko.intake.guidance.GuidanceCommand.Close;
import fi.otverkko.intake.guidance.GuidanceCommand.NoteNeed;
import fi.otverkko.intake.logged.Keeping;
import fi.otverkko.intake.sweep.Sweep;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What the passing of time brings about: a question far too long without an answer becomes a need, an answer that
/// nobody objects to is closed, old text is erased. Several replicas may do so at once.
@Component
class GuidanceSweep {

    /// Of one sort per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final GuidanceCases cases;
    private final Keeping<GuidanceCase> keeping;
    private final Clock clock;
    private final int needAfter;
    private final Period closedAfter;

    /// @param needAfter   working days over the due time
    /// @param closedAfter after the answer
    GuidanceSweep(
            GuidanceCases cases,
            Keeping<GuidanceCase> keeping,
            Clock clock,
            @Value("${intake.guidance.need-after-days}") int needAfter,
            @Value("${intake.guidance.closed-after}") Period closedAfter) {
        this.cases = cases;
        this.keeping = keeping;
        this.clock = clock;
        this.needAfter = needAfter;
        this.closedAfter = closedAfter;
    }

    /// @param kept how long text is kept after a person last did something
    @Bean
    static Keeping<GuidanceCase> guidanceKeeping(
            GuidanceCases cases, GuidanceTexts texts, Clock clock, @Value("${intake.guidance.kept}") Period kept) {
        return Keeping.emptying(cases.all(), kept, guidance -> {
            texts.erase(guidance.id());
            return guidance.erased(clock.instant());
        });
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.guidance.sweep:PT1H}")
    void sweep() {
        var now = clock.instant();
        each(
                and(eq("state.open", true), eq("state.need", null), lt("state.dueAt", Date.from(now))),
                "state.dueAt",
                it -> isFarTooLate(it, now) ? it.after(new NoteNeed(Need.LATE, now)) : it);
        each(
                and(eq("state.state", State.ANSWERED.name()), lte("state.since", before(now, closedAfter))),
                "state.since",
                it -> it.state() == State.ANSWERED ? it.after(new Close(now)) : it);
        keeping.sweep(now);
    }

    private boolean isFarTooLate(GuidanceCase guidance, Instant now) {
        return guidance.isOpen()
                && guidance.need() == null
                && now.isAfter(FinnishCalendar.workingDaysAfter(guidance.dueAt(), needAfter));
    }

    private void each(Bson filter, String order, UnaryOperator<GuidanceCase> change) {
        var due = cases.all().list(filter, ascending(order, "_id"), AT_MOST);
        Sweep.each(
                "moving on of guidance case",
                due.stream().map(held -> held.thing().id()),
                id -> cases.all().maintain(id, change));
    }

    private static Date before(Instant now, Period period) {
        return Date.from(now.atZone(FinnishCalendar.ZONE).minus(period).toInstant());
    }
}
