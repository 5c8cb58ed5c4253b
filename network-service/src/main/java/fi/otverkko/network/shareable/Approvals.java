package fi.otverkko.network.shareable;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// What the officer approved, in the collection `approvals`: one document for each contract and hash, for good.
@Component
class Approvals {

    private final OutboxCollection stored;

    Approvals(Outboxes outboxes) {
        this.stored = outboxes.collection("approvals");
        stored.documents().createIndex(ascending("state.type", "state.hash"));
    }

    /// @param by subject id
    record Approval(String by, Instant at) {}

    /// The approval of a contract as it stands.
    Optional<Approval> of(ShareableContract contract) {
        return Optional.ofNullable(stored.documents()
                        .find(and(eq("state.type", contract.type()), eq("state.hash", contract.hash())))
                        .first())
                .map(document -> read(document.get("state", Document.class)));
    }

    /// What the officer of an invented area has approved; what is there already stays.
    void declare(ShareableContract contract, Instant at) {
        stored.seed(contract.type() + "/" + contract.hash(), Change.silent(write(contract, "demo", at)));
    }

    /// Whether an earlier shape of this contract was approved.
    boolean knows(String type) {
        return stored.documents().find(eq("state.type", type)).first() != null;
    }

    /// Notes an approval; what is approved already stays as it is.
    Approval approve(Call call, ShareableContract contract, Instant at) {
        return of(contract)
                .orElseGet(() -> read(stored.create(call, Change.silent(write(contract, call.subject(), at)))
                        .state()));
    }

    private static Document write(ShareableContract contract, String by, Instant at) {
        var fields = contract.fields().stream()
                .map(field -> new Document("name", field.name())
                        .append("kind", field.kind())
                        .append("form", field.form())
                        .append("required", field.required()))
                .toList();
        return new Document("type", contract.type())
                .append("topic", contract.topic())
                .append("hash", contract.hash())
                .append("fields", fields)
                .append("by", by)
                .append("at", Date.from(at));
    }

    private static Approval read(Document state) {
        return new Approval(state.getString("by"), state.getDate("at").toInstant());
    }
}
