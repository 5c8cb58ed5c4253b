package fi.otverkko.intake.start;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How long consultations have taken of late, from the first sending to the answer: ids and times, in the collection
/// `pace`, until the consultation is erased.
@Component
class Pace {

    /// So many consultations, answered last, are looked at.
    private static final int LAST = 50;

    /// Fewer would tell of single cases.
    private static final int AT_LEAST = 5;

    private final MongoCollection<Document> stored;

    Pace(MongoDatabase database) {
        this.stored = database.getCollection("pace");
        stored.createIndex(descending("answeredAt"));
    }

    /// @param round 1 for the first sending; later ones do not begin anew
    void sent(String id, int round, Instant at) {
        if (round == 1) {
            note(id, "sentAt", at);
        }
    }

    void answered(String id, Instant at) {
        note(id, "answeredAt", at);
    }

    void erased(String id) {
        stored.deleteOne(eq("_id", id));
    }

    /// Whole days, half of the last fifty took at most so long; null if there are fewer than five.
    @Nullable
    Long medianDays() {
        return median(stored.find(gt("answeredAt", Date.from(Instant.EPOCH)))
                .sort(descending("answeredAt"))
                .limit(LAST)
                .into(new ArrayList<>()));
    }

    private static @Nullable Long median(List<Document> answered) {
        var days = answered.stream()
                .filter(document -> document.containsKey("sentAt")) // it may be heard of later
                .map(document -> Duration.between(
                                document.getDate("sentAt").toInstant(),
                                document.getDate("answeredAt").toInstant())
                        .toDays())
                .sorted()
                .toList();
        return days.size() < AT_LEAST ? null : days.get((days.size() - 1) / 2);
    }

    private void note(String id, String what, Instant at) {
        stored.updateOne(eq("_id", id), set(what, Date.from(at)), new UpdateOptions().upsert(true));
    }
}
