package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Groups;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.MeetingView.WithAgenda;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The secretary's decisions against the calendar. The rules are in [Deviating].
///
/// They ask for no edition: what has come onto the agenda meanwhile is given back or taken along like the rest.
@RestController
@RequestMapping("/api/network/meetings/{id}")
@Tag(name = "Meetings")
class DeviationController {

    private final Meetings meetings;
    private final Groups groups;
    private final MeetingAnswers answers;
    private final Noticeboard noticeboard;
    private final Clock clock;

    DeviationController(
            Meetings meetings, Groups groups, MeetingAnswers answers, Noticeboard noticeboard, Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.answers = answers;
        this.noticeboard = noticeboard;
        this.clock = clock;
    }

    record Cancellation(
            @NotNull @Schema(example = "NO_QUORUM") Deviation.Reason reasonCode) {}

    /// @param date  the new day
    /// @param start local time in Finland; left out for the group's usual one
    record Rescheduling(
            @NotNull @Schema(example = "2036-12-16") LocalDate date,

            @Nullable @Schema(type = "string", example = "14:00")
            LocalTime start,

            @NotNull @Schema(example = "ILLNESS") Deviation.Reason reasonCode) {}

    @PostMapping("/cancellation")
    @Operation(
            summary = "Cancel a meeting",
            description =
                    "By the secretary of the group, before any case was opened. Every case on its agenda is given "
                            + "back and waits for another place; who asked is told.")
    ResponseEntity<WithAgenda> cancel(
            @PathVariable String id, Caller caller, Call call, @Valid @RequestBody Cancellation cancellation) {
        var now = clock.instant();
        return decide(id, caller, call, meeting -> Deviating.cancel(meeting, cancellation.reasonCode(), now));
    }

    @PostMapping("/rescheduling")
    @Operation(
            summary = "Move a meeting to another day or time",
            description =
                    "By the secretary of the group, before any case was opened; to a working day, at most 60 days "
                            + "from the first date. The deadline moves along. Its cases stay and are told the new time; a case "
                            + "for which that is too late by its urgency is given back.")
    ResponseEntity<WithAgenda> move(
            @PathVariable String id, Caller caller, Call call, @Valid @RequestBody Rescheduling to) {
        var now = clock.instant();
        return decide(id, caller, call, meeting -> Deviating.move(meeting, moved(meeting, to), to.reasonCode(), now));
    }

    private Slot moved(Meeting meeting, Rescheduling to) {
        var slot = meeting.slot();
        return groups.get(slot.groupId()).moved(slot, to.date(), to.start());
    }

    private ResponseEntity<WithAgenda> decide(
            String id, Caller caller, Call call, Function<Meeting, List<MeetingEvent>> decision) {
        groups.slot(id).filter(slot -> isSecretary(slot, call)).ifPresent(meetings::begin);
        var stored = meetings.handle(id, call, meeting -> {
            if (!isSecretary(meeting.slot(), call)) {
                throw new Refusal.Unknown("meeting-unknown");
            }
            return decision.apply(meeting);
        });
        noticeboard.tell(groups.get(MeetingDocument.read(stored.state()).slot().groupId()));
        return answers.of(stored, caller);
    }

    private boolean isSecretary(Slot slot, Call call) {
        return groups.get(slot.groupId()).secretary().equals(call.subject());
    }
}
