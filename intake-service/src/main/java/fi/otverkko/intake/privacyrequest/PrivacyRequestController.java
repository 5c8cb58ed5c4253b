package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Received;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Right;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Span;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Text;
import fi.otverkko.intake.privacyrequest.PrivacyRequests.Folder;
import fi.otverkko.intake.privacyrequest.PrivacyView.Summary;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Requests about one's own data over HTTP: made by a guardian or a young person, or written down by the
/// data-protection officer for who has no account. The rules are in [PrivacyRequest].
@RestController
@RequestMapping("/api/intake")
@Tag(name = "Privacy requests", description = "What people ask about their own data, with a due date")
class PrivacyRequestController {

    private final PrivacyRequests requests;
    private final Clock clock;

    PrivacyRequestController(PrivacyRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /// @param from          only for log data: two years back if left out
    /// @param to            only for log data: until it was received if left out
    /// @param specialReason for log data older than two years
    record Own(
            @NotNull Right type,
            @Nullable CaseText description,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable CaseText specialReason) {}

    /// @param client     who asks
    /// @param receivedOn the day on which it came, within the last year; today if left out
    record Recorded(
            @NotNull CaseText client,
            @Nullable LocalDate receivedOn,
            @NotNull @Valid Own request) {}

    @PostMapping("/privacy-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask about one's own data",
            description = "Due in a month. Log data goes two years back, further only with a special reason.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(PrivacyExamples.REQUEST)))
    ResponseEntity<PrivacyView> ask(Caller caller, Call call, @Valid @RequestBody Own body) {
        var received = new Received(body.type(), caller.subject(), today(), span(body, today()));
        return begin(call, received, texts(call.newId(), "", body), PrivacyRequests.ASKER);
    }

    @PostMapping("/recorded-privacy-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write down what somebody without an account asks about her data",
            description = "By the data-protection officer. Due in a month from the day on which it came.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(PrivacyExamples.RECORDED)))
    ResponseEntity<PrivacyView> record(Call call, @Valid @RequestBody Recorded body) {
        var on = body.receivedOn() == null ? today() : body.receivedOn();
        if (on.isAfter(today()) || on.isBefore(today().minusYears(1))) {
            throw new Refusal.Invalid("privacy-request-day-invalid");
        }
        var texts = texts(call.newId(), "request.", body.request());
        texts.put(Text.CLIENT, requests.seal(call.newId(), "client", Text.CLIENT, body.client()));
        var received = new Received(body.request().type(), null, on, span(body.request(), on));
        return begin(call, received, texts, PrivacyRequests.OFFICER);
    }

    private ResponseEntity<PrivacyView> begin(Call call, Received received, Map<Text, SealedText> texts, String part) {
        var request = PrivacyRequest.received(call.newId(), received, texts);
        var held = requests.all().begin(call, request, part, Action.ASKED);
        return Editions.created(
                URI.create("/api/intake/privacy-requests/" + request.id()),
                held.edition(),
                PrivacyView.of(held.thing(), requests, part.equals(PrivacyRequests.OFFICER), today()));
    }

    @GetMapping("/privacy-requests")
    @Operation(
            summary = "List requests about one's own data",
            description = "One's own; for the officer all. What is due first comes first. Without text.")
    Page<Summary> list(Caller caller, @RequestParam(required = false) @Nullable Folder folder, PageRequest page) {
        var today = today();
        return Page.of(
                        requests.list(Actors.of(caller), folder, today, page),
                        page,
                        held -> PrivacyRequests.cursor(held.thing()))
                .map(held -> Summary.of(held.thing(), today));
    }

    @GetMapping("/privacy-requests/{id}")
    @Operation(summary = "Read a request", description = "With what was decided, and how to appeal a refusal.")
    ResponseEntity<PrivacyView> read(Caller caller, @PathVariable String id) {
        var held = requests.all().get(id, request -> PrivacyRequests.readerOf(request, Actors.of(caller)));
        return Editions.ok(held.edition(), PrivacyView.of(held.thing(), requests, caller.has(Role.DPO), today()));
    }

    private static @Nullable Span span(Own body, LocalDate on) {
        if (body.type() != Right.LOG_DATA && body.from() == null && body.to() == null) {
            return null;
        }
        var from = body.from() == null ? on.minusYears(PrivacyRequest.LOG_YEARS) : body.from();
        return new Span(from, body.to() == null ? on : body.to());
    }

    /// @param within where the body stands in what was sent
    private Map<Text, SealedText> texts(String id, String within, Own body) {
        var texts = new EnumMap<Text, SealedText>(Text.class);
        seal(texts, id, within + "description", Text.DESCRIPTION, body.description());
        seal(texts, id, within + "specialReason", Text.SPECIAL_REASON, body.specialReason());
        return texts;
    }

    private void seal(Map<Text, SealedText> texts, String id, String field, Text kind, @Nullable CaseText text) {
        if (text != null && CaseText.isGiven(text)) {
            texts.put(kind, requests.seal(id, field, kind, text));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
    }
}
