package fi.otverkko.platform.messaging;

import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// How an [InboxState] lies in its document: `inbox.<source>: {last, missing}`.
final class Inboxes {

    static InboxState read(Document document, Received message) {
        var inbox = document.get("inbox", new Document()).get(message.sourceKey(), Document.class);
        return inbox == null
                ? InboxState.EMPTY
                : new InboxState(inbox.getLong("last"), inbox.getList("missing", Long.class));
    }

    static Bson write(Received message, InboxState state) {
        return Updates.set("inbox." + message.sourceKey(), document(state));
    }

    static Document first(Document document, Received message) {
        return document.append(
                "inbox", new Document(message.sourceKey(), document(InboxState.EMPTY.with(message.number()))));
    }

    private static Document document(InboxState state) {
        return new Document("last", state.last()).append("missing", List.copyOf(state.missing()));
    }

    private Inboxes() {}
}
