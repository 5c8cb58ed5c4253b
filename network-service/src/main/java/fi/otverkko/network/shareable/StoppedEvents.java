package fi.otverkko.network.shareable;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// What was not let out because nobody approved it, in the collection `stoppedEvents`: one document for each contract
/// as it stood, never what the event would have said.
@Component
class StoppedEvents {

    private final MongoCollection<Document> documents;

    StoppedEvents(MongoDatabase database) {
        this.documents = database.getCollection("stoppedEvents");
    }

    /// @param since the first time
    /// @param last  the latest one
    record Stopped(Instant since, Instant last) {}

    void note(ShareableContract contract, Instant at) {
        var day = Date.from(at);
        documents.updateOne(
                eq("_id", id(contract)),
                combine(min("since", day), set("last", day), set("type", contract.type())),
                new UpdateOptions().upsert(true));
    }

    Optional<Stopped> of(ShareableContract contract) {
        return Optional.ofNullable(documents.find(eq("_id", id(contract))).first())
                .map(document -> new Stopped(
                        document.getDate("since").toInstant(),
                        document.getDate("last").toInstant()));
    }

    private static String id(ShareableContract contract) {
        return contract.type() + "/" + contract.hash();
    }
}
