package fi.otverkko.network.shareable;

import fi.otverkko.network.shareable.ShareableContract.Field;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What may leave the area, what of it is approved, and what was stopped at the border for want of it.
@RestController
@RequestMapping("/api/network/shareable")
@Tag(name = "Shareable", description = "Which fields an event to other areas may hold")
class ShareableController {

    private final ShareableContracts contracts;
    private final Approvals approvals;
    private final StoppedEvents stopped;
    private final Clock clock;

    ShareableController(ShareableContracts contracts, Approvals approvals, StoppedEvents stopped, Clock clock) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.stopped = stopped;
        this.clock = clock;
    }

    /// Whether the officer approved a contract as it stands.
    enum Status {
        APPROVED,
        /// An earlier shape was approved, this one was not.
        CHANGED,
        UNAPPROVED
    }

    /// @param hash          over names, forms and obligations of the fields
    /// @param stoppedSince  when it was first not let out as it stands; null if never
    /// @param lastStoppedAt when it was last not let out
    record Contract(
            String type,
            String topic,
            List<Field> fields,
            String hash,
            Status status,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant stoppedSince,
            @Nullable Instant lastStoppedAt) {}

    /// @param allApproved whether each contract of this version is approved as it stands
    record Contracts(boolean allApproved, List<Contract> contracts) {}

    @GetMapping
    @Operation(
            summary = "What may leave the area, and what of it is approved",
            description = "Every event by which this version tells other areas, with its fields. What is not approved "
                    + "is stopped at the border, and shown here with the time. A contract that changed since it was "
                    + "approved needs an approval anew.")
    Contracts list(@RequestParam(defaultValue = "false") boolean unapproved) {
        var all = contracts.all().stream().map(this::view).toList();
        var shown = all.stream()
                .filter(it -> !unapproved || it.status() != Status.APPROVED)
                .toList();
        return new Contracts(all.stream().allMatch(it -> it.status() == Status.APPROVED), shown);
    }

    /// @param hash of the contract that was looked at
    record Approving(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

    @PostMapping("/{type}/approval")
    @Operation(
            summary = "Approve what an event may hold",
            description =
                    "With the hash of what was looked at: refused if the contract is another by now. From then on "
                            + "it is let out.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
            {"hash": "0000000000000000000000000000000000000000000000000000000000000000"}""")))
    Contract approve(Call call, @PathVariable String type, @Valid @RequestBody Approving body) {
        var contract = contracts.find(type).orElseThrow(() -> new Refusal.Unknown("shareable-unknown"));
        if (!contract.hash().equals(body.hash())) {
            throw new Refusal.Conflict("shareable-changed");
        }
        approvals.approve(call, contract, clock.instant());
        return view(contract);
    }

    private Contract view(ShareableContract contract) {
        var approval = approvals.of(contract).orElse(null);
        var stop = stopped.of(contract).orElse(null);
        var other = approvals.knows(contract.type()) ? Status.CHANGED : Status.UNAPPROVED;
        return new Contract(
                contract.type(),
                contract.topic(),
                contract.fields(),
                contract.hash(),
                approval == null ? other : Status.APPROVED,
                approval == null ? null : approval.by(),
                approval == null ? null : approval.at(),
                stop == null ? null : stop.since(),
                stop == null ? null : stop.last());
    }
}
