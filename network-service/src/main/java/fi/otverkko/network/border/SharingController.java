package fi.otverkko.network.border;

import fi.otverkko.network.border.Sharing.Wish;
import fi.otverkko.network.directory.Directory;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Showing an expert's entry to the other areas, and taking it back. The experts decide on their own
/// entry; a coordinator may pass on an expert's consent.
///
/// A wish says all of it and needs no `If-Match`: nothing may stand in the way of taking a consent back.
@RestController
@RequestMapping("/api/network/experts/{id}/sharing")
@Tag(name = "National directory", description = "What the areas show each other")
class SharingController {

    private final Directory directory;
    private final SharedEntries entries;
    private final Clock clock;

    SharingController(Directory directory, SharedEntries entries, Clock clock) {
        this.directory = directory;
        this.entries = entries;
        this.clock = clock;
    }

    /// What is wished.
    ///
    /// @param consentOn the day on which the expert consented; needed when a coordinator shows the entry
    record SharingWish(
            @NotNull @Schema(example = "true") Boolean shared,
            @Schema(example = "2026-11-20") @Nullable LocalDate consentOn) {}

    record SharingView(
            String expertId,
            boolean shared,
            @Nullable LocalDate consentOn,
            @Nullable Instant since) {

        static SharingView of(String expertId, Sharing sharing) {
            return new SharingView(expertId, sharing.shared(), sharing.consentOn(), sharing.since());
        }
    }

    @GetMapping
    @Operation(summary = "Whether the other areas see this expert's entry")
    SharingView read(@PathVariable String id, Caller caller) {
        return SharingView.of(id, entries.of(expert(id, caller).id()));
    }

    @PutMapping
    @Operation(summary = "Show the entry to the other areas, or take it back")
    SharingView wish(@PathVariable String id, Call call, Caller caller, @Valid @RequestBody SharingWish body) {
        var expert = expert(id, caller);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, FinnishCalendar.ZONE);
        var wish = new Wish(body.shared(), isOwn(expert, caller), body.consentOn(), now, today);
        return SharingView.of(id, entries.wish(expert, call, wish));
    }

    /// The expert, if the caller has a say: for her own entry, or as a coordinator of the area.
    private Expert expert(String id, Caller caller) {
        return directory
                .expert(id)
                .filter(expert -> caller.has(Role.OT_COORDINATOR) || isOwn(expert, caller))
                .orElseThrow(() -> new Refusal.Unknown("expert-unknown", id));
    }

    private static boolean isOwn(Expert expert, Caller caller) {
        return caller.subject().equals(expert.subjectId());
    }
}
