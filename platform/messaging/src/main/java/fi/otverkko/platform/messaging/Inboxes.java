package fi.otverkko.platform.messaging;

import com.mongodb.client.model.Updates;
import fi.otverkko.platform.messaging.InboxState.Range;
import org.bson.Document;
import org.bson.conversions.Bson;

/// How an [InboxState] lies in its document: `inbox.<source>: {last, missing: [{from, to}]}`.
final class Inboxes {

    static InboxState read(Document document, Received message) {
        var inbox = document.get("inbox", new Document()).get(message.sourceKey(), Document.class);
        return inbox == null
                ? InboxState.EMPTY
                : new InboxState(
                        inbox.getLong("last"),
                        inbox.getList("missing", Document.class).stream()
                                .map(range -> new Range(range.getLong("from"), range.getLong("to")))
                                .toList());
    }

    static Bson write(Received message, InboxState state) {
        return Updates.set("inbox." + message.sourceKey(), document(state));
    }

    static Document first(Document document, Received message) {
        return document.append(
                "inbox", new Document(message.sourceKey(), document(InboxState.EMPTY.with(message.number()))));
    }

    private static Document document(InboxState state) {
        var missing = state.missing().stream()
                .map(range -> new Document("from", range.from()).append("to", range.to()))
                .toList();
        return new Document("last", state.last()).append("missing", missing);
    }

    private Inboxes() {}
}
