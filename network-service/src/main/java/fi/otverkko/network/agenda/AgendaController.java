package fi.otverkko.network.agenda;

import fi.otverkko.network.meeting.Meetings;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Bringing a case to a meeting: to the one that fits, or to one that is called together for it.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Meetings")
class AgendaController {

    private final Agenda agenda;
    private final Meetings meetings;

    AgendaController(Agenda agenda, Meetings meetings) {
        this.agenda = agenda;
        this.meetings = meetings;
    }

    record AgendaRequest(
            @NotNull @Size(min = 1, max = 100) @Schema(example = "5b0c2f1e-8f0a-8d6b-9c57-2f6f3a1d9e10")
            String consultationId) {}

    /// Where the case will be heard, and why there.
    record AgendaAnswer(
            String consultationId,
            String groupId,
            String meetingId,
            LocalDate date,
            Instant startsAt,
            Instant deadlineAt,
            boolean extra,
            List<Placement.Reason> reasons) {

        static AgendaAnswer of(String consultationId, Placement placement) {
            var slot = placement.slot();
            return new AgendaAnswer(
                    consultationId,
                    slot.groupId(),
                    slot.id(),
                    slot.date(),
                    slot.startsAt(),
                    slot.deadlineAt(),
                    slot.extra(),
                    placement.reasons());
        }
    }

    /// @param start local time in Finland
    record AdHocRequest(
            @NotNull @Size(min = 1, max = 100) @Schema(example = "5b0c2f1e-8f0a-8d6b-9c57-2f6f3a1d9e10")
            String consultationId,

            @NotNull @Schema(example = "2036-12-02") LocalDate date,

            @NotNull @Schema(type = "string", example = "15:00")
            LocalTime start) {}

    @PostMapping("/agenda-items")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a case on the agenda of the group and meeting that its model and urgency call for")
    ResponseEntity<AgendaAnswer> place(Call call, @Valid @RequestBody AgendaRequest body) {
        return place(body.consultationId(), new Asker(call.subject(), false, null), call);
    }

    @PostMapping("/ad-hoc-meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Call a group together for an urgent case, past the monthly cycle",
            description =
                    "By the coordinator, or the secretary of the group that the model calls for, once the case was "
                            + "escalated with `adHoc`; within two working days. Where the case waited before, it leaves. A "
                            + "meeting called for that time already takes it in.")
    ResponseEntity<AgendaAnswer> call(Caller caller, Call call, @Valid @RequestBody AdHocRequest body) {
        var asker = new Asker(
                call.subject(), caller.has(Role.OT_COORDINATOR), body.date().atTime(body.start()));
        return place(body.consultationId(), asker, call);
    }

    private ResponseEntity<AgendaAnswer> place(String consultationId, Asker asker, Call call) {
        var placement = agenda.place(consultationId, asker, call);
        var id = placement.slot().id();
        return Editions.created(
                URI.create("/api/network/meetings/" + id),
                meetings.edition(id),
                AgendaAnswer.of(consultationId, placement));
    }
}
