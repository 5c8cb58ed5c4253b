package fi.otverkko.intake.effect;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendations;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// What is counted of recommendations, in the collection `recommendation-facts`: codes and the quarter in which each
/// was recorded. It outlives the cases, and after their erasure nothing leads back to them.
@Component
public class Facts {

    private final MongoCollection<Document> facts;
    private final Clock clock;

    Facts(MongoDatabase database, Clock clock) {
        this.facts = database.getCollection("recommendation-facts");
        this.clock = clock;
        facts.createIndex(ascending("quarter"));
    }

    /// Notes how the recommendations of one consultation stand. As often as one likes: the same is written over.
    public void note(Recommendations recommendations) {
        for (var item : recommendations.items()) {
            var known = codes(Fact.of(recommendations, item));
            var noted = facts.updateOne(
                    eq("_id", item.id()),
                    combine(known.entrySet().stream()
                            .map(code -> set(code.getKey(), code.getValue()))
                            .toList()));
            if (noted.getMatchedCount() == 0) {
                begin(item.id(), known);
            }
        }
    }

    private void begin(String id, Document codes) {
        var today = LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
        var fact = new Document("_id", id).append("quarter", Quarter.of(today).toString());
        fact.putAll(codes);
        try {
            facts.insertOne(fact);
        } catch (MongoWriteException failure) {
            // somebody noted the same a moment ago
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    private static Document codes(Fact fact) {
        var outcome = fact.outcome();
        return new Document("type", fact.type().name())
                .append("confirmed", fact.confirmed())
                .append("outcome", outcome == null ? null : outcome.name())
                .append("effect", fact.effect());
    }

    /// Each one recorded in this quarter.
    void each(Quarter quarter, Consumer<Fact> reader) {
        facts.find(eq("quarter", quarter.toString())).map(Facts::fact).forEach(reader);
    }

    private static Fact fact(Document document) {
        var outcome = document.getString("outcome");
        return new Fact(
                Recommendation.Type.valueOf(document.getString("type")),
                document.getBoolean("confirmed"),
                outcome == null ? null : Outcome.valueOf(outcome),
                document.getInteger("effect"));
    }
}
