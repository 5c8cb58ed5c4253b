package fi.otverkko.intake.uselog;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.privacy.uselog.UseEntry;
import fi.otverkko.platform.privacy.uselog.UseLog;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import fi.otverkko.platform.web.problem.MalformedCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The use log of a case, for the data-protection officer. It outlives the case, so nothing here asks whether there is
/// one.
@RestController
@RequestMapping("/api/intake/consultations/{id}/use-log")
@Tag(name = "Use log", description = "Who used which case, for the data-protection officer")
class UseLogController {

    private final UseLog log;
    private final Uses uses;

    UseLogController(UseLog log, Uses uses) {
        this.log = log;
        this.uses = uses;
    }

    record Entry(
            long number,
            Instant at,
            String subjectId,
            String roles,
            String part,
            String action,
            String reasonCode,
            @Nullable String client,
            String hash) {

        static Entry of(UseEntry entry) {
            var use = entry.use();
            return new Entry(
                    entry.number(),
                    entry.at(),
                    use.subject(),
                    use.roles(),
                    use.part(),
                    use.action(),
                    use.reason(),
                    use.client(),
                    entry.hash());
        }
    }

    @GetMapping
    @Operation(
            summary = "Read the use log of a consultation",
            description = "Every reading of the consultation and every command, oldest first; also after the "
                    + "consultation was erased. Lists of consultations hold no case text and leave no entry. Reading "
                    + "the log leaves one, the last that is shown, once for all its pages.")
    Page<Entry> entries(Caller caller, @PathVariable String id, PageRequest page) {
        var reading = page.position(2, Reading::of);
        if (reading == null) {
            if (log.entries(id, 0, 1).isEmpty()) {
                throw new Refusal.Unknown("use-log-unknown");
            }
            reading = new Reading(0, uses.noteOversight(id, Action.USE_LOG_READ));
        } else if (log.entries(id, reading.until() - 1, 1).stream().noneMatch(entry -> isReadingOf(caller, entry))) {
            throw new MalformedCall(HttpStatus.BAD_REQUEST, "after-invalid"); // else one could read without an entry
        }
        long until = reading.until();
        var found = log.entries(id, reading.after(), page.limit() + 1).stream()
                .filter(entry -> entry.number() <= until)
                .toList();
        return Page.of(found, page, entry -> new Reading(entry.number(), until).cursor())
                .map(Entry::of);
    }

    /// @param after the entry shown last
    /// @param until the entry that tells of this reading
    private record Reading(long after, long until) {

        static Reading of(List<String> keys) {
            return new Reading(Long.parseLong(keys.getFirst()), Long.parseLong(keys.getLast()));
        }

        String cursor() {
            return PageRequest.cursor(Long.toString(after), Long.toString(until));
        }
    }

    private static boolean isReadingOf(Caller caller, UseEntry entry) {
        return entry.use().action().equals(Action.USE_LOG_READ.name())
                && entry.use().subject().equals(caller.subject());
    }
}
