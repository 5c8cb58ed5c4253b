package fi.otverkko.intake.uselog;

import fi.otverkko.platform.privacy.uselog.LogFinding;
import fi.otverkko.platform.privacy.uselog.LogKey;
import fi.otverkko.platform.privacy.uselog.LogReport;
import fi.otverkko.platform.privacy.uselog.LogReport.Place;
import fi.otverkko.platform.privacy.uselog.LogReport.Stage;
import fi.otverkko.platform.privacy.uselog.UseLogCheck;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether the use log is whole, for the data-protection officer.
@RestController
@RequestMapping("/api/intake/use-log/check")
@Tag(name = "Use log", description = "Who used which case, for the data-protection officer")
class UseLogCheckController {

    private final UseLogCheck check;
    private final LogKey key;

    UseLogCheckController(UseLogCheck check, LogKey key) {
        this.check = check;
        this.key = key;
    }

    record Root(long number, Instant at, long heads, String hash) {}

    record Finding(LogFinding.Kind kind, @Nullable String consultationId, long number) {

        static Finding of(LogFinding finding) {
            return new Finding(finding.kind(), finding.caseId().isEmpty() ? null : finding.caseId(), finding.number());
        }
    }

    record Check(
            boolean inOrder,
            List<Finding> findings,
            boolean moreFindings,
            long roots,
            long heads,
            long entries,
            @Nullable Root newestRoot,
            String publicKey,
            @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "Check the use log",
            description = "Names altered, removed, moved and rewritten entries, removed chains, and forged, removed or "
                    + "overdue roots. Checks one part; call again with `after` = `next` until `next` is missing. Note "
                    + "`newestRoot` elsewhere: if its number later has another hash, or none, the log was replaced.")
    Check check(@RequestParam(required = false) @Nullable String after) {
        var place = new PageRequest(1, after)
                .position(2, keys -> new Place(Stage.valueOf(keys.getFirst()), keys.getLast()));
        return check(check.check(place == null ? Place.START : place));
    }

    private Check check(LogReport report) {
        var newest = report.newest();
        var next = report.next();
        return new Check(
                report.findings().isEmpty(),
                report.findings().stream().map(Finding::of).toList(),
                report.more(),
                report.roots(),
                report.heads(),
                report.entries(),
                newest == null ? null : new Root(newest.number(), newest.at(), newest.heads(), newest.hash()),
                key.publicKey(),
                next == null ? null : PageRequest.cursor(next.stage().name(), next.after()));
    }
}
