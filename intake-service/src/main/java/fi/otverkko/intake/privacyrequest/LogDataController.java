package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Span;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.State;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.privacy.uselog.UseEntry;
import fi.otverkko.platform.privacy.uselog.UseLog;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who has used somebody's data, compiled from the use log for the answer to her request.
@RestController
@RequestMapping("/api/intake/privacy-requests/{id}/log-data")
@Tag(name = "Privacy requests", description = "What people ask about their own data, with a due date")
class LogDataController {

    private static final int CHUNK = 200;

    private final PrivacyRequests requests;
    private final UseLog log;
    private final Uses uses;
    private final String area;

    /// @param area of this instance: the organisation in which the use happened
    LogDataController(PrivacyRequests requests, UseLog log, Uses uses, @Value("${ot.area}") String area) {
        this.requests = requests;
        this.log = log;
        this.uses = uses;
        this.area = area;
    }

    /// One use: as whom and where, not by whom. A name is asked for with a request of its own.
    ///
    /// @param roles  of the account
    /// @param part   as whom in this case
    /// @param reason what for
    record Use(Instant at, String area, String roles, String part, String action, String reason) {}

    @GetMapping
    @Operation(
            summary = "Read the log data that a request asks for",
            description = "The officer from when it is known who asks, who asked once it is answered. Every use "
                    + "within the time asked about, oldest first: when, as whom, what, what for.")
    Page<Use> uses(Caller caller, @PathVariable String id, PageRequest page) {
        var actor = Actors.of(caller);
        var request = requests.all().get(id, it -> readerOf(it, actor)).thing();
        var span = request.received().span();
        var consultation = request.consultationId();
        if (span == null || consultation == null) {
            throw nothing();
        }
        Long after = page.position(1, keys -> Long.valueOf(keys.getFirst()));
        if (after == null) {
            uses.note(consultation, PrivacyRequests.readerOf(request, actor), Action.USE_LOG_READ, "PRIVACY_REQUEST");
        }
        var found = within(span, consultation, after == null ? 0 : after, page.limit() + 1);
        return Page.of(found, page, entry -> PageRequest.cursor(Long.toString(entry.number())))
                .map(this::use);
    }

    /// The log of a case grows with time, so what is after the last day ends the search.
    private List<UseEntry> within(Span span, String consultation, long after, int atMost) {
        var found = new ArrayList<UseEntry>();
        var last = after;
        while (true) {
            var chunk = log.entries(consultation, last, CHUNK);
            for (var entry : chunk) {
                var day = LocalDate.ofInstant(entry.at(), FinnishCalendar.ZONE);
                if (day.isAfter(span.to()) || found.size() == atMost) {
                    return found;
                }
                if (!day.isBefore(span.from())) {
                    found.add(entry);
                }
            }
            if (chunk.size() < CHUNK) {
                return found;
            }
            last = chunk.getLast().number();
        }
    }

    private Use use(UseEntry entry) {
        var use = entry.use();
        return new Use(entry.at(), area, use.roles(), use.part(), use.action(), use.reason());
    }

    private static String readerOf(PrivacyRequest request, Actor actor) {
        var reader = PrivacyRequests.readerOf(request, actor);
        var open = request.state() == State.ANSWERED
                || (request.state() == State.IDENTIFIED && reader.equals(PrivacyRequests.OFFICER));
        if (!open || request.received().span() == null) {
            throw nothing();
        }
        return reader;
    }

    private static Refusal nothing() {
        return new Refusal.Unknown("log-data-unknown");
    }
}
