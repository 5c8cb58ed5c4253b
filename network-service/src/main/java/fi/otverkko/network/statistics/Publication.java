package fi.otverkko.network.statistics;

import fi.otverkko.network.border.PublishedRates;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Publishes the counts of a year that is over, once and for good: asked again, it is as it was.
@Component
class Publication {

    /// @param opensOn the first day on which it can be published
    /// @param cases   decided in it, of which something is counted; shown in the area alone
    record Standing(int year, boolean published, LocalDate opensOn, int cases) {}

    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    /// So many days after its end nothing of a year is decided again, by and by.
    private static final int DAYS_AFTER = 31;

    /// So many years back it is looked whether one was left out while nobody ran the service.
    private static final int YEARS_BACK = 3;

    private final CountedCases cases;
    private final ErasedCounts erased;
    private final PublishedRates published;
    private final Clock clock;

    Publication(CountedCases cases, ErasedCounts erased, PublishedRates published, Clock clock) {
        this.cases = cases;
        this.erased = erased;
        this.published = published;
        this.clock = clock;
    }

    /// Every night: what is over and not published yet, if anything was decided in it.
    @Scheduled(cron = "${network.statistics.publish-at:0 0 4 * * *}", zone = "Europe/Helsinki")
    void publishWhatIsOver() {
        int last = lastClosed();
        for (int year = last - YEARS_BACK + 1; year <= last; year++) {
            try {
                if (!published.isPublished(year) && cases.count(year).cases() > 0) {
                    publish(year);
                }
            } catch (Refusal.Conflict notApproved) {
                log.warn("The counts of {} wait for the data-protection officer's approval", year);
            }
        }
    }

    /// Publishes a year, or finishes what a crash left half done. A year that was published before stays as it is.
    ///
    /// @throws Refusal.Conflict `statistics-year-open` before [Standing#opensOn], `event-not-approved`
    void publish(int year) {
        if (year > lastClosed()) {
            throw new Refusal.Conflict("statistics-year-open", year, opensOn(year));
        }
        if (published.isPublished(year)) {
            return;
        }
        var table = cases.count(year).table();
        DecisionTable.GROUPS.forEach(group -> published.publish(
                year, group, table.shown(group, "YES"), table.shown(group, "TALK"), table.shown(group, "NO")));
        published.complete(year);
        erased.forget(year);
    }

    /// How a year stands.
    Standing standing(int year) {
        return new Standing(
                year,
                published.isPublished(year),
                opensOn(year),
                cases.count(year).cases());
    }

    private static LocalDate opensOn(int year) {
        return LocalDate.of(year, 12, 31).plusDays(DAYS_AFTER);
    }

    private int lastClosed() {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE)
                        .minusDays(DAYS_AFTER)
                        .getYear()
                - 1;
    }
}
