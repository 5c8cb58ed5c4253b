package fi.otverkko.notification.subscription;

import fi.otverkko.notification.address.Addresses;
import fi.otverkko.notification.letter.LetterSettings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The links of a subscriber. What they carry is made anew each time and stored nowhere: who reads the whole store can
/// confirm nothing and unsubscribe nobody.
@Component
public class SubscriptionLinks {

    /// What a link is good for.
    public enum Purpose {
        CONFIRM,
        /// Preferences, unsubscribing, erasure.
        MANAGE
    }

    private static final String PATH = "api/notification/subscriber/";

    private final Addresses addresses;
    private final Subscribers subscribers;
    private final LetterSettings settings;

    SubscriptionLinks(Addresses addresses, Subscribers subscribers, LetterSettings settings) {
        this.addresses = addresses;
        this.subscribers = subscribers;
        this.settings = settings;
    }

    /// A whole address to put into a mail.
    ///
    /// @param page `confirmation`, `preferences`, `unsubscription` or `erasure`
    public URI to(String page, Subscription subscription, Purpose purpose) {
        return settings.portal().resolve("/" + PATH + page + "?t=" + token(subscription, purpose));
    }

    /// 87 characters: whose it is, a dot, and the mark.
    public String token(Subscription subscription, Purpose purpose) {
        return subscription.id() + "." + addresses.mark(purpose.name(), subscription.id(), subscription.nonce());
    }

    /// Whose link it is; empty if it is none, or not any more: an erased subscription has no links.
    public Optional<Subscription> subscription(@Nullable String token, Purpose purpose) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 1) {
            return Optional.empty();
        }
        return subscribers
                .find(token.substring(0, dot))
                .filter(found -> !found.nonce().isEmpty())
                .filter(found -> addresses.isMark(token.substring(dot + 1), purpose.name(), found.id(), found.nonce()));
    }
}
