package fi.otverkko.notification.subscription;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import fi.otverkko.notification.subscription.Subscription.State;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A subscription as it is stored.
final class SubscriptionDocument {

    static Document write(Subscription subscription) {
        var document = new Document("state", subscription.state().name())
                .append("sealed", subscription.sealed())
                .append("nonce", subscription.nonce())
                .append("since", Date.from(subscription.since()))
                .append("confirmedAt", date(subscription.confirmedAt()))
                .append("proof", subscription.proof())
                .append("askedAt", date(subscription.askedAt()))
                .append("mailTries", subscription.mailTries());
        var due = subscription.mailDueAt();
        if (due != null) {
            document.append("mailDueAt", Date.from(due)); // absent otherwise: the index is sparse
        }
        var choice = subscription.choice();
        return choice == null
                ? document
                : document.append("language", choice.language().name())
                        .append(
                                "interests",
                                choice.interests().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList())
                        .append("reach", choice.reach().name());
    }

    static Subscription read(String id, Document state) {
        return new Subscription(
                id,
                State.valueOf(state.getString("state")),
                state.getString("sealed"),
                choice(state),
                state.getString("nonce"),
                state.getDate("since").toInstant(),
                instant(state.getDate("confirmedAt")),
                state.getString("proof"),
                instant(state.getDate("askedAt")),
                instant(state.getDate("mailDueAt")),
                state.getInteger("mailTries", 0));
    }

    private static @Nullable Choice choice(Document state) {
        var language = state.getString("language");
        return language == null
                ? null
                : new Choice(
                        Language.valueOf(language),
                        state.getList("interests", String.class, List.of()).stream()
                                .map(Interest::valueOf)
                                .collect(Collectors.toSet()),
                        Reach.valueOf(state.getString("reach")));
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private SubscriptionDocument() {}
}
