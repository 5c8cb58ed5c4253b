package fi.otverkko.intake.breakglass;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.intake.breakglass.Breaking.Reason;
import fi.otverkko.intake.breakglass.BrokenGlass.Review;
import fi.otverkko.intake.breakglass.BrokenGlass.Verdict;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All broken glasses of this area, in the collection `breakGlass`: one insert when it happens, one change when it is
/// reviewed.
@Component
class BrokenGlasses {

    private final MongoCollection<Document> documents;

    BrokenGlasses(MongoDatabase database) {
        this.documents = database.getCollection("breakGlass");
        documents.createIndex(ascending("reviewed", "order"));
    }

    /// Writes it down; the same one again changes nothing.
    void note(BrokenGlass glass) {
        try {
            documents.insertOne(write(glass));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    /// Oldest first: what waits longest for its review, or was reviewed.
    ///
    /// @param after the [#order] of the last one of the page before; null for the first page
    List<BrokenGlass> list(boolean reviewed, @Nullable String after, int atMost) {
        var wanted = eq("reviewed", reviewed);
        return documents
                .find(after == null ? wanted : and(wanted, gt("order", after)))
                .sort(ascending("order"))
                .limit(atMost)
                .map(BrokenGlasses::read)
                .into(new ArrayList<>());
    }

    /// Says whether it was right. The first review stays.
    ///
    /// @throws Refusal.Unknown  `break-glass-unknown`
    /// @throws Refusal.Conflict `break-glass-reviewed` if another verdict stands
    BrokenGlass review(String id, Review review) {
        documents.updateOne(
                and(eq("_id", id), eq("reviewed", false)),
                combine(
                        set("reviewed", true),
                        set("verdict", review.verdict().name()),
                        set("reviewedBy", review.by()),
                        set("reviewedAt", Date.from(review.at()))));
        var now = documents.find(eq("_id", id)).first();
        if (now == null) {
            throw new Refusal.Unknown("break-glass-unknown");
        }
        var glass = read(now);
        if (glass.review() == null || glass.review().verdict() != review.verdict()) {
            throw new Refusal.Conflict("break-glass-reviewed");
        }
        return glass;
    }

    private static Document write(BrokenGlass glass) {
        return new Document("_id", glass.id())
                .append("consultationId", glass.consultationId())
                .append("subjectId", glass.subjectId())
                .append("reason", glass.reason().name())
                .append("text", new Binary(glass.text().bytes()))
                .append("at", Date.from(glass.at()))
                .append("until", Date.from(glass.until()))
                .append("reviewed", false)
                .append("order", order(glass));
    }

    /// The place in the list: by time, and by id where times are equal.
    static String order(BrokenGlass glass) {
        return "%015d/%s".formatted(glass.at().toEpochMilli(), glass.id());
    }

    private static BrokenGlass read(Document document) {
        return new BrokenGlass(
                document.getString("_id"),
                document.getString("consultationId"),
                document.getString("subjectId"),
                Reason.valueOf(document.getString("reason")),
                new SealedText(document.get("text", Binary.class).getData()),
                document.getDate("at").toInstant(),
                document.getDate("until").toInstant(),
                document.getBoolean("reviewed")
                        ? new Review(
                                Verdict.valueOf(document.getString("verdict")),
                                document.getString("reviewedBy"),
                                document.getDate("reviewedAt").toInstant())
                        : null);
    }
}
