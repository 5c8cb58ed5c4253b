package fi.otverkko.intake.processing;

import fi.otverkko.contracts.intake.v1.ProcessingRecordReminded;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;

/// What the other services get to know of a record of processing: that there is something to do about it.
final class ProcessingMessages {

    static ProcessingRecordReminded reminded(ProcessingRecord record, LocalDate due, Instant now) {
        var dueAt = due.atStartOfDay(FinnishCalendar.ZONE).toInstant();
        return new ProcessingRecordReminded(record.id(), record.sort().name(), dueAt, now);
    }

    private ProcessingMessages() {}
}
