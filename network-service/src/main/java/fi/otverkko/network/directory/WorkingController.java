package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Working.Absence;
import fi.otverkko.network.directory.Working.Channel;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How and when an expert can be had: kept by the experts themselves, or for them by a coordinator.
///
/// A description says all of it and needs no `If-Match`: the last word holds.
@RestController
@RequestMapping("/api/network/experts/{id}/working")
@Tag(name = "Directory")
class WorkingController {

    private final Directory directory;

    WorkingController(Directory directory) {
        this.directory = directory;
    }

    /// What is told; what is left out is not limited.
    record Description(
            @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> methods,

            @Size(max = 4) @Nullable List<@NotNull Channel> channels,
            @Min(0) @Max(100) @Nullable Integer capacityPerMonth,
            @Size(max = 50) @Nullable List<@NotNull @Valid Away> absences,
            @Min(1) @Max(100) @Nullable Integer sharePercent,
            @Nullable LocalDate validUntil) {

        @SuppressWarnings("NullAway") // what JSON leaves out becomes an empty list
        Working working() {
            return new Working(
                    methods,
                    channels,
                    capacityPerMonth,
                    absences == null
                            ? null
                            : absences.stream().map(Away::absence).toList(),
                    sharePercent,
                    validUntil);
        }
    }

    /// Days away, the first and the last included.
    record Away(@NotNull LocalDate from, @NotNull LocalDate until) {

        Absence absence() {
            if (until.isBefore(from)) {
                throw new Refusal.Invalid("absence-ends-before-it-begins", from, until);
            }
            return new Absence(from, until);
        }
    }

    @GetMapping
    @Operation(summary = "How and when this expert can be had")
    Working read(@PathVariable String id, Caller caller) {
        return expert(id, caller).working();
    }

    @PutMapping
    @Operation(summary = "Tell how and when this expert can be had; counts from the next proposal on")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
        {"channels": ["REMOTE", "ON_SITE"], "methods": ["NEPSY_COACHING"], "capacityPerMonth": 40, "sharePercent": 20,
         "absences": [{"from": "2027-07-01", "until": "2027-07-31"}]}""")))
    Working describe(@PathVariable String id, Call call, Caller caller, @Valid @RequestBody Description body) {
        return directory.describe(expert(id, caller).id(), call, body.working());
    }

    /// The expert, if the caller has a say: for her own entry, or as a coordinator of the area.
    private Expert expert(String id, Caller caller) {
        return directory
                .expert(id)
                .filter(expert -> caller.has(Role.OT_COORDINATOR)
                        || caller.has(Role.EXPERT_COORDINATOR)
                        || caller.subject().equals(expert.subjectId()))
                .orElseThrow(() -> new Refusal.Unknown("expert-unknown", id));
    }
}
