package fi.otverkko.intake.desk;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When each person last looked at the desk, in the collection `desk-looks`.
@Component
class Looks {

    private final MongoCollection<Document> looks;

    Looks(MongoDatabase database) {
        looks = database.getCollection("desk-looks");
    }

    /// Null before the first time.
    @Nullable
    Instant last(String subject) {
        var look = looks.find(eq("_id", subject)).first();
        return look == null ? null : look.getDate("at").toInstant();
    }

    void looked(String subject, Instant at) {
        looks.updateOne(eq("_id", subject), set("at", Date.from(at)), new UpdateOptions().upsert(true));
    }
}
