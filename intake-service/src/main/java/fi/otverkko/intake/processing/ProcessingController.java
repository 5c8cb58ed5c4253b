package fi.otverkko.intake.processing;

import fi.otverkko.intake.processing.ProcessingForms.Body;
import fi.otverkko.intake.processing.ProcessingForms.Draft;
import fi.otverkko.intake.processing.ProcessingForms.VersionView;
import fi.otverkko.intake.processing.ProcessingForms.View;
import fi.otverkko.intake.processing.ProcessingRecord.State;
import fi.otverkko.intake.processing.ProcessingRecords.Held;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Records of processing over HTTP: kept by the data-protection officer, read by the area's key person once they are
/// published. The rules are in [ProcessingRecord].
@RestController
@RequestMapping("/api/intake/processing-records")
@Tag(name = "Processing records", description = "What is done with personal data, by whom, and why it may be")
class ProcessingController {

    private final ProcessingRecords records;
    private final Clock clock;

    ProcessingController(ProcessingRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List records of processing",
            description =
                    "By sort; `endingBy` shows agreements that end and assessments that are to be reviewed on that day "
                            + "or before. Drafts only to the officer.")
    Page<View> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Sort sort,
            @RequestParam(required = false) @Nullable LocalDate endingBy,
            PageRequest page) {
        var officer = caller.has(Role.DPO);
        return Page.of(
                        records.list(sort, officer, endingBy, page),
                        page,
                        held -> PageRequest.cursor(held.record().id()))
                .map(held -> View.of(held.record(), officer));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a record of processing",
            description = "The newest version; to the officer the draft too.")
    ResponseEntity<View> read(Caller caller, @PathVariable String id) {
        var held = visible(caller, id);
        return Editions.ok(held.edition(), View.of(held.record(), caller.has(Role.DPO)));
    }

    @GetMapping("/{id}/versions/{number}")
    @Operation(summary = "Read a published version", description = "Versions never change.")
    VersionView version(Caller caller, @PathVariable String id, @PathVariable int number) {
        return visible(caller, id).record().published().stream()
                .filter(version -> version.number() == number)
                .map(VersionView::of)
                .findFirst()
                .orElseThrow(ProcessingRecords::unknown);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a record of processing", description = "As a draft, in which something may be missing.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ProcessingForms.BODY)))
    ResponseEntity<View> begin(Call call, @Valid @RequestBody Body body) {
        var held = records.begin(call, body.sort(), body.draft().content());
        return Editions.created(
                URI.create("/api/intake/processing-records/" + held.record().id()),
                held.edition(),
                View.of(held.record(), true));
    }

    @PutMapping("/{id}/draft")
    @Operation(summary = "Write the next version of a record", description = "Replaces the draft; versions stay.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ProcessingForms.DRAFT)))
    ResponseEntity<View> draft(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Draft body) {
        return change(call, id, record -> record.drafted(body.content()));
    }

    @PostMapping("/{id}/publication")
    @Operation(
            summary = "Publish the draft",
            description = "Once everything is there that the law asks for; with a high risk left an assessment "
                    + "asks the authority or stops.")
    ResponseEntity<View> publish(@IfMatch Call call, @PathVariable String id) {
        var now = clock.instant();
        return change(call, id, record -> record.publish(now));
    }

    private ResponseEntity<View> change(Call call, String id, UnaryOperator<ProcessingRecord> decision) {
        var held = records.change(id, call, decision);
        return Editions.ok(held.edition(), View.of(held.record(), true));
    }

    private Held visible(Caller caller, String id) {
        return records.find(id)
                .filter(held -> caller.has(Role.DPO) || held.record().state() != State.DRAFT)
                .orElseThrow(ProcessingRecords::unknown);
    }
}
