package fi.otverkko.notification.delivery;

import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ledger for those who keep an eye on it. No address, no name, no reference code.
@RestController
@RequestMapping("/api/notification/deliveries")
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /// One row as it is shown.
    ///
    /// @param to      whether an account, the holders of a role or the requester are told
    /// @param role    which role, when its holders are told
    /// @param account subject id, for those who must look into what was not delivered or answer to the
    ///                person concerned: administrators and the data-protection officer
    record View(
            String id,
            Template template,
            State state,
            Recipient.Kind to,
            @Nullable String role,
            @Nullable String account,
            int attempts,
            Instant owedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String reason) {

        static View of(Delivery delivery, boolean withAccount) {
            var to = delivery.to();
            return new View(
                    delivery.id(),
                    delivery.template(),
                    delivery.state(),
                    to.kind(),
                    to.kind() == Recipient.Kind.HOLDERS ? to.who() : null,
                    to.kind() == Recipient.Kind.ACCOUNT && withAccount ? to.who() : null,
                    delivery.attempts(),
                    delivery.owedAt(),
                    delivery.dueAt(),
                    delivery.reason());
        }
    }

    /// Newest first.
    @GetMapping
    Page<View> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Template template) {
        boolean withAccount = caller.has(Role.SYSTEM_ADMIN) || caller.has(Role.DPO);
        var after = page.keysAfter(1);
        var found = deliveries.list(state, template, after.isEmpty() ? null : after.getFirst(), page.limit() + 1);
        return Page.of(found, page, delivery -> PageRequest.cursor(delivery.id()))
                .map(delivery -> View.of(delivery, withAccount));
    }
}
