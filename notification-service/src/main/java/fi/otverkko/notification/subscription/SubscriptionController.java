package fi.otverkko.notification.subscription;

import fi.otverkko.notification.address.Addresses;
import fi.otverkko.notification.address.MailAddress;
import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import fi.otverkko.notification.subscription.SubscriptionCommand.Order;
import fi.otverkko.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Ordering mails without an account.
@RestController
@RequestMapping("/api/notification/subscriptions")
@Tag(name = "Subscriptions", description = "Newsletter and webinar notices by mail, without an account")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final Addresses addresses;
    private final Clock clock;

    SubscriptionController(Subscriptions subscriptions, Addresses addresses, Clock clock) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// What is ordered.
    ///
    /// @param reach own area and national if left out
    record Ordering(
            @NotNull @Size(min = 3, max = 254) String email,
            @NotNull Language language,
            @NotNull @Size(min = 1, max = 10) Set<@NotNull Interest> interests,
            @Nullable Reach reach) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Order the newsletter or webinar notices",
            description =
                    "A mail with a link goes to the address, at most one in ten minutes; nothing else is sent until"
                            + " it is confirmed, within 48 hours. The answer is the same whether the address is known or not,"
                            + " and ordering again changes nothing of a confirmed order.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
                                            {"email": "reader@example.org", "language": "FI",
                                             "interests": ["NEWSLETTER", "WEBINARS"], "reach": "OWN_AREA"}""")))
    void order(@Valid @RequestBody Ordering body) {
        var address = MailAddress.of(body.email()).orElseThrow(() -> new Refusal.Invalid("email-malformed"));
        var id = addresses.fingerprint(address);
        var reach = body.reach() == null ? Reach.OWN_AREA : body.reach();
        var choice = new Choice(body.language(), body.interests(), reach);
        var nonce = UUID.randomUUID().toString();
        subscriptions.apply(id, new Order(addresses.seal(id, address), choice, nonce, clock.instant()));
    }
}
