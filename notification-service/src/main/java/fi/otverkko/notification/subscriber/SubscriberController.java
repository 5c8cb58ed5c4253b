package fi.otverkko.notification.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Subscribers;
import fi.otverkko.notification.subscription.Subscription;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionCommand;
import fi.otverkko.notification.subscription.SubscriptionCommand.Choose;
import fi.otverkko.notification.subscription.SubscriptionCommand.Confirm;
import fi.otverkko.notification.subscription.SubscriptionCommand.Erase;
import fi.otverkko.notification.subscription.SubscriptionCommand.Unsubscribe;
import fi.otverkko.notification.subscription.SubscriptionLinks;
import fi.otverkko.notification.subscription.SubscriptionLinks.Purpose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a subscriber does by the links in her mails. Whoever comes with a link that is none gets a page that says so:
/// behind a link there is a person with a browser, and an address that is erased has nothing left to unsubscribe.
@RestController
@RequestMapping(path = "/api/notification/subscriber", produces = MediaType.TEXT_HTML_VALUE)
@Tag(name = "Subscriptions", description = "Newsletter and webinar notices by mail, without an account")
class SubscriberController {

    private static final int LINK = 120;

    private final Subscribers subscribers;
    private final SubscriptionLinks links;
    private final SubscriberPages pages;
    private final Clock clock;

    SubscriberController(Subscribers subscribers, SubscriptionLinks links, SubscriberPages pages, Clock clock) {
        this.subscribers = subscribers;
        this.links = links;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/confirmation")
    @Operation(summary = "Show the page that confirms an order", description = "Changes nothing.")
    ResponseEntity<String> askToConfirm(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        return shown(t, Purpose.CONFIRM, language, this::confirmation);
    }

    @PostMapping("/confirmation")
    @Operation(summary = "Confirm an order", description = "Within 48 hours of it; again changes nothing.")
    ResponseEntity<String> confirm(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        return done(t, Purpose.CONFIRM, language, new Confirm(clock.instant()), this::confirmation);
    }

    @GetMapping("/unsubscription")
    @Operation(summary = "Show the page that ends a subscription", description = "Changes nothing.")
    ResponseEntity<String> askToUnsubscribe(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        return shown(t, Purpose.MANAGE, language, this::unsubscription);
    }

    @PostMapping("/unsubscription")
    @Operation(
            summary = "End a subscription with one click",
            description =
                    "As RFC 8058 has it: no sign-in, no question, no redirect; the body is not looked at. The address"
                            + " is erased a day later. Again changes nothing.")
    ResponseEntity<String> unsubscribe(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        return done(t, Purpose.MANAGE, language, new Unsubscribe(clock.instant()), this::unsubscription);
    }

    @GetMapping("/preferences")
    @Operation(summary = "Show a subscriber's preferences", description = "Changes nothing; shows no address.")
    ResponseEntity<String> preferences(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        return shown(t, Purpose.MANAGE, language, subscription -> kept(subscription, false));
    }

    @PostMapping("/preferences")
    @Operation(
            summary = "Keep a subscriber's preferences",
            description = "The fields of the form: `interest` (`NEWSLETTER`, `WEBINARS`, or none), `reach`, `language`,"
                    + " `paused`. Only for a confirmed or paused subscription.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                            examples = @ExampleObject("interest=WEBINARS&reach=ALL_AREAS&language=SV")))
    ResponseEntity<String> keep(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) InputStream body,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language)
            throws IOException {
        // Before the form is read: who has no link learns nothing of it.
        if (links.subscription(t, Purpose.MANAGE).isEmpty()) {
            return page(pages.noLink(Language.of(language)));
        }
        var form = PreferenceForm.of(new String(body.readAllBytes(), UTF_8));
        var choose = new Choose(form.choice(), form.paused(), clock.instant());
        return done(t, Purpose.MANAGE, language, choose, subscription -> kept(subscription, true));
    }

    @PostMapping("/erasure")
    @Operation(
            summary = "Erase a subscriber's address at once",
            description = "Only a keyed fingerprint stays for twelve months, so that no old list brings it back.")
    ResponseEntity<String> erase(
            @RequestParam(required = false) @Size(max = LINK) @Nullable String t,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        var before = links.subscription(t, Purpose.MANAGE);
        before.ifPresent(found -> subscribers.applyIfThere(found.id(), new Erase(clock.instant())));
        return page(before.map(found -> pages.sentence(found, Purpose.MANAGE, "erasure", false, false))
                .orElseGet(() -> pages.noLink(Language.of(language))));
    }

    private String confirmation(Subscription subscription) {
        return switch (subscription.state()) {
            case REQUESTED -> pages.sentence(subscription, Purpose.CONFIRM, "confirmation", true, false);
            case CONFIRMED, PAUSED -> pages.sentence(subscription, Purpose.CONFIRM, "confirmed", false, true);
            case UNSUBSCRIBED, ERASED, EXPIRED -> pages.noLink(Language.FI);
        };
    }

    private String unsubscription(Subscription subscription) {
        boolean open = subscription.state() != State.UNSUBSCRIBED;
        return pages.sentence(subscription, Purpose.MANAGE, open ? "unsubscription" : "unsubscribed", open, open);
    }

    private String kept(Subscription subscription, boolean saved) {
        return switch (subscription.state()) {
            case CONFIRMED, PAUSED -> pages.preferences(subscription, saved);
            case REQUESTED, UNSUBSCRIBED, ERASED, EXPIRED -> unsubscription(subscription);
        };
    }

    private ResponseEntity<String> shown(
            @Nullable String token, Purpose purpose, @Nullable String language, Function<Subscription, String> page) {
        return page(links.subscription(token, purpose).map(page).orElseGet(() -> pages.noLink(Language.of(language))));
    }

    private ResponseEntity<String> done(
            @Nullable String token,
            Purpose purpose,
            @Nullable String language,
            SubscriptionCommand command,
            Function<Subscription, String> page) {
        return page(links.subscription(token, purpose)
                .flatMap(found -> subscribers.applyIfThere(found.id(), command))
                .map(page)
                .orElseGet(() -> pages.noLink(Language.of(language))));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .body(html);
    }
}
