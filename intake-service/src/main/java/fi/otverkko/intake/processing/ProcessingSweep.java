package fi.otverkko.intake.processing;

import fi.otverkko.intake.sweep.Sweep;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds the officer in time of agreements that end and of assessments that are to be reviewed. Several replicas may
/// do so at once.
@Component
class ProcessingSweep {

    /// Per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final ProcessingRecords records;
    private final Clock clock;
    private final Period before;

    /// @param before so long before its day
    ProcessingSweep(
            ProcessingRecords records, Clock clock, @Value("${intake.processing.remind-before}") Period before) {
        this.records = records;
        this.clock = clock;
        this.before = before;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep}", fixedDelayString = "${intake.processing.sweep}")
    void sweep() {
        var now = clock.instant();
        var by = LocalDate.ofInstant(now, FinnishCalendar.ZONE).plus(before);
        Sweep.each(
                "reminding of record of processing",
                records.toRemindOf(by, AT_MOST).stream(),
                id -> records.remind(id, now));
    }
}
