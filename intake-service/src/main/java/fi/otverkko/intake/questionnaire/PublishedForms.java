package fi.otverkko.intake.questionnaire;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// The forms that an administrator published, in the collection `forms`. They are never changed and never deleted.
@Component
class PublishedForms {

    /// For so long another replica may not know of a new form.
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final MongoCollection<Document> stored;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    /// Which there are, as far as is known until that time.
    private record Known(List<String> ids, Instant until) {}

    PublishedForms(MongoDatabase database, Clock clock) {
        this.stored = database.getCollection("forms");
        this.clock = clock;
    }

    /// The ids of all; looked for in the store every few seconds.
    List<String> ids() {
        var now = clock.instant();
        var seen = known;
        if (!now.isBefore(seen.until())) {
            seen = new Known(
                    stored.find()
                            .projection(include("_id"))
                            .map(document -> document.getString("_id"))
                            .into(new ArrayList<>()),
                    now.plus(KNOWN_FOR));
            known = seen;
        }
        return seen.ids();
    }

    /// The form as it was published, FHIR R4 JSON.
    Optional<String> json(String id) {
        return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(document -> document.getString("json"));
    }

    /// Stores it unless there is one of that id.
    ///
    /// @return whether this very form is there now
    boolean add(String id, String json, String publisher) {
        try {
            stored.insertOne(new Document("_id", id)
                    .append("json", json)
                    .append("publisher", publisher)
                    .append("publishedAt", Date.from(clock.instant())));
            known = new Known(List.of(), Instant.MIN);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            return json(id).filter(json::equals).isPresent();
        }
    }
}
