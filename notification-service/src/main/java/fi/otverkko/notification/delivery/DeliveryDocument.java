package fi.otverkko.notification.delivery;

import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A delivery as it is stored: ids, codes and times.
final class DeliveryDocument {

    static Document write(Delivery delivery) {
        return new Document("_id", delivery.id())
                .append("kind", delivery.to().kind().name())
                .append("who", delivery.to().who())
                .append("template", delivery.template().name())
                .append("about", delivery.about())
                .append("when", date(delivery.when()))
                .append("state", delivery.state().name())
                .append("attempts", delivery.attempts())
                .append("owedAt", date(delivery.owedAt()))
                .append("dueAt", date(delivery.dueAt()));
    }

    static Delivery read(Document document) {
        return new Delivery(
                document.getString("_id"),
                new Recipient(Recipient.Kind.valueOf(document.getString("kind")), document.getString("who")),
                Template.valueOf(document.getString("template")),
                document.getString("about"),
                instant(document.getDate("when")),
                State.valueOf(document.getString("state")),
                document.getInteger("attempts"),
                document.getDate("owedAt").toInstant(),
                instant(document.getDate("dueAt")),
                document.getString("reason"));
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private DeliveryDocument() {}
}
