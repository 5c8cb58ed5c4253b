package fi.otverkko.intake.channel;

import fi.otverkko.intake.channel.Channel.Sort;
import fi.otverkko.intake.channel.Channel.State;
import fi.otverkko.intake.channel.ChannelForms.Body;
import fi.otverkko.intake.channel.ChannelForms.View;
import fi.otverkko.intake.channel.Channels.Held;
import fi.otverkko.intake.channel.Channels.Wanted;
import fi.otverkko.intake.guidance.Theme;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
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
import jakarta.validation.constraints.Pattern;
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

/// The catalogue over HTTP: read by anybody, kept by the office. The rules are in [Channel].
@RestController
@RequestMapping("/api/intake")
@Tag(name = "Channels", description = "Which help there is, for whom, how, when and at what cost")
class ChannelController {

    private final Channels channels;
    private final Clock clock;

    ChannelController(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @GetMapping("/channels")
    @Operation(
            summary = "Look for help",
            description = "By sort, area and theme. What holds for all of Finland is found in each area. An entry that "
                    + "nobody has verified for a year says `outdated`.")
    Page<View> list(
            @RequestParam(required = false) @Nullable Sort sort,
            @RequestParam(required = false) @Pattern(regexp = ChannelForms.AREA) @Nullable String area,
            @RequestParam(required = false) @Nullable Theme theme,
            PageRequest page) {
        var found = channels.listed(new Wanted(sort, area, theme), page);
        return Page.of(
                        found,
                        page,
                        held -> PageRequest.cursor(
                                held.channel().entry().title().fi(),
                                held.channel().id()))
                .map(held -> View.of(held.channel(), today()));
    }

    @GetMapping("/channels/{id}")
    @Operation(summary = "Read one entry of the catalogue")
    ResponseEntity<View> read(@Nullable Caller caller, @PathVariable String id) {
        return channels.find(id)
                .filter(held -> held.channel().state() == State.LISTED || isOffice(caller))
                .map(this::view)
                .orElseThrow(Channels::unknown);
    }

    @PostMapping("/channels")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an entry to the catalogue", description = "Counts as verified today.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ChannelForms.EXAMPLE)))
    ResponseEntity<View> add(Call call, @Valid @RequestBody Body body) {
        var held = channels.list(call, body.entry(), today());
        return Editions.created(
                URI.create("/api/intake/channels/" + held.channel().id()),
                held.edition(),
                View.of(held.channel(), today()));
    }

    @PutMapping("/channels/{id}")
    @Operation(summary = "Rewrite an entry", description = "Replaces all of it, and counts as verified today.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(ChannelForms.EXAMPLE)))
    ResponseEntity<View> rewrite(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Body body) {
        return change(call, id, channel -> channel.rewritten(body.entry(), today()));
    }

    @PostMapping("/channels/{id}/verification")
    @Operation(summary = "It is still right")
    ResponseEntity<View> verify(@IfMatch Call call, @PathVariable String id) {
        return change(call, id, channel -> channel.verified(today()));
    }

    @PostMapping("/channels/{id}/withdrawal")
    @Operation(summary = "Take an entry out of the catalogue", description = "For good; the office still sees it.")
    ResponseEntity<View> withdraw(@IfMatch Call call, @PathVariable String id) {
        return change(call, id, Channel::withdrawn);
    }

    @GetMapping("/channel-reviews")
    @Operation(summary = "What has to be verified again", description = "The longest unverified first.")
    Page<View> reviews(PageRequest page) {
        var found = channels.outdatedOn(today(), page);
        return Page.of(
                        found,
                        page,
                        held -> PageRequest.cursor(
                                held.channel().outdatedOn().toString(),
                                held.channel().id()))
                .map(held -> View.of(held.channel(), today()));
    }

    private ResponseEntity<View> change(Call call, String id, UnaryOperator<Channel> decision) {
        return view(channels.change(id, call, decision));
    }

    private ResponseEntity<View> view(Held held) {
        return Editions.ok(held.edition(), View.of(held.channel(), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
    }

    private static boolean isOffice(@Nullable Caller caller) {
        return caller != null && (caller.has(Role.OFFICE_GUIDANCE) || caller.has(Role.REGIONAL_OFFICE));
    }
}
