package fi.otverkko.network.meeting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import fi.otverkko.network.group.Groups;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.MeetingView.WithAgenda;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Meetings over HTTP. The calendar is for everybody with an account; an agenda only for those who run
/// the group, and for experts as far as it concerns them.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Meetings", description = "Calendar, agenda, the meeting itself")
class MeetingController {

    private final Meetings meetings;
    private final Groups groups;
    private final MeetingAnswers answers;
    private final Clock clock;

    MeetingController(Meetings meetings, Groups groups, MeetingAnswers answers, Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/groups/{id}/meetings")
    @Operation(summary = "The group's meetings of the coming year, with deadlines and holidays")
    Page<MeetingView> calendar(@PathVariable String id) {
        var now = clock.instant();
        var today = Slot.day(now);
        var stored = meetings.of(id, now);
        var calendar = Meetings.calendar(groups.get(id), stored);
        var open = calendar.openForRequests(now);
        var all = calendar.regular(today, today.plusYears(1)).stream()
                .map(Meeting::planned)
                .collect(toMap(meeting -> meeting.slot().id(), Function.identity()));
        stored.stream()
                .filter(meeting -> !meeting.slot().date().isBefore(today))
                .forEach(meeting -> all.put(meeting.slot().id(), meeting));
        return new Page<>(
                all.values().stream()
                        .map(meeting -> MeetingView.of(meeting, open, now))
                        .sorted(comparing(MeetingView::startsAt).thenComparing(MeetingView::id))
                        .toList(),
                null);
    }

    @GetMapping("/meetings/{id}")
    @Operation(summary = "One meeting and its agenda, as far as it concerns the caller")
    ResponseEntity<WithAgenda> read(@PathVariable String id, Caller caller) {
        return meetings.find(id)
                .or(() -> planned(id))
                .map(stored -> answers.of(stored, caller))
                .orElseThrow(() -> new Refusal.Unknown("meeting-unknown"));
    }

    @PostMapping("/meetings/{id}/items/{consultationId}/opening")
    @Operation(summary = "Begin to handle a case, also ahead of the planned time")
    ResponseEntity<WithAgenda> open(
            @PathVariable String id, @PathVariable String consultationId, Caller caller, @IfMatch Call call) {
        var now = clock.instant();
        return handle(id, caller, call, meeting -> meeting.open(consultationId, now));
    }

    @PostMapping("/meetings/{id}/closing")
    @Operation(summary = "Close the meeting once every case on its agenda was opened")
    ResponseEntity<WithAgenda> close(@PathVariable String id, Caller caller, @IfMatch Call call) {
        var now = clock.instant();
        return handle(id, caller, call, meeting -> meeting.close(now));
    }

    private ResponseEntity<WithAgenda> handle(
            String id, Caller caller, Call call, Function<Meeting, List<MeetingEvent>> decision) {
        var stored = meetings.handle(id, call, meeting -> {
            if (!groups.get(meeting.slot().groupId()).chair().equals(call.subject())) {
                throw new Refusal.Unknown("meeting-unknown");
            }
            return decision.apply(meeting);
        });
        return answers.of(stored, caller);
    }

    /// A regular meeting that the calendar has, and that nothing is stored of yet.
    private Optional<Stored> planned(String id) {
        return groups.slot(id).map(slot -> new Stored(id, 0, MeetingDocument.write(Meeting.planned(slot))));
    }
}
