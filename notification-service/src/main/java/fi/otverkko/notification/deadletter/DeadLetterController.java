package fi.otverkko.notification.deadletter;

import fi.otverkko.notification.deadletter.DeadLetter.State;
import fi.otverkko.notification.deadletter.DeadLetters.After;
import fi.otverkko.notification.deadletter.DeadLetters.Which;
import fi.otverkko.notification.deadletter.Replays.Batch;
import fi.otverkko.notification.deadletter.Replays.Selection;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Messages that nobody could handle, for the administrator: which, why, and once more. Never what is in them.
@RestController
@RequestMapping("/api/notification/dead-letters")
@Tag(name = "Dead letters", description = "Messages that a service could not handle, and their replay")
class DeadLetterController {

    private final DeadLetters letters;
    private final Replays replays;

    DeadLetterController(DeadLetters letters, Replays replays) {
        this.letters = letters;
        this.replays = replays;
    }

    /// A letter as it is shown.
    ///
    /// @param reason     a refusal's code or the kind of fault
    /// @param replayOf   the letter whose replay failed and came back as this one
    /// @param replayedBy account that asked for the replay
    record View(
            String id,
            String group,
            String topic,
            State state,
            String reason,
            int tries,
            Instant diedAt,
            @Nullable String type,
            @Nullable String source,
            @Nullable String aggregateId,
            @Nullable Long number,
            @Nullable Instant time,
            @Nullable String replayOf,
            @Nullable String replayedBy,
            @Nullable Instant changedAt) {

        static View of(DeadLetter letter) {
            var origin = letter.origin();
            var message = origin.message();
            return new View(
                    origin.id(),
                    origin.group(),
                    origin.topic(),
                    letter.state(),
                    origin.reason(),
                    origin.tries(),
                    origin.diedAt(),
                    message.type(),
                    message.source(),
                    message.aggregateId(),
                    message.number(),
                    message.time(),
                    origin.replayOf(),
                    letter.by(),
                    letter.changedAt());
        }
    }

    @GetMapping
    @Operation(summary = "Messages that could not be handled, latest first")
    Page<View> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable State state) {
        var after = page.position(2, keys -> new After(Instant.parse(keys.getFirst()), keys.getLast()));
        var found = letters.list(new Which(group, topic, state), after, page.limit() + 1);
        return Page.of(found, page, DeadLetterController::cursor).map(View::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    View read(@PathVariable String id) {
        return letters.find(id).map(View::of).orElseThrow(() -> new Refusal.Unknown("dead-letter-unknown"));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send a message again to the group that could not handle it",
            description = "What the group has handled already stays as it is. If it fails again, it comes back as "
                    + "another letter that names this one.")
    View replay(Call call, @PathVariable String id) {
        return View.of(replays.one(id, call));
    }

    /// Which letters to replay.
    ///
    /// @param ids  which; all that wait if left out
    /// @param from given up at this time or later
    /// @param to   given up at this time or earlier
    record ReplayRequest(
            @NotNull @Size(min = 1, max = 200) String group,
            @NotNull @Size(min = 1, max = 200) String topic,
            @Nullable @Size(min = 1, max = Replays.AT_MOST) List<@NotNull @Size(min = 1, max = 500) String> ids,
            @Nullable Instant from,
            @Nullable Instant to) {}

    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send many messages of one group and topic again, oldest first",
            description = "At most a hundred; the answer says whether more are waiting. Those that do not wait are "
                    + "left out. The same call again replays the same messages and no others.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject("{\"group\": \"network-team\", \"topic\": \"triage.screenings\"}")))
    Batch replayMany(Call call, @Valid @RequestBody ReplayRequest body) {
        return replays.many(call, new Selection(body.group(), body.topic(), body.ids(), body.from(), body.to()));
    }

    private static String cursor(DeadLetter last) {
        return PageRequest.cursor(
                last.origin().diedAt().toString(), last.origin().id());
    }
}
