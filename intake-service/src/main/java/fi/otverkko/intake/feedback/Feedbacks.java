package fi.otverkko.intake.feedback;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.intake.erasure.KeptElsewhere;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.feedback.Quarters.Given;
import fi.otverkko.intake.text.SealedText;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/// All feedback of this area, in the collection `familyFeedback`.
@Component
class Feedbacks implements KeptElsewhere {

    /// Of one consultation: as many as it can have links.
    private static final int AT_MOST = 40;

    private final MongoCollection<Document> documents;

    Feedbacks(MongoDatabase database) {
        this.documents = database.getCollection("familyFeedback");
        documents.createIndex(ascending("consultationId"));
        documents.createIndex(ascending("quarter"));
    }

    /// Stores it unless it is the second.
    ///
    /// @return false if by this link something was given before
    boolean add(Feedback feedback) {
        var text = feedback.text();
        try {
            documents.insertOne(figures(feedback.linkId(), given(feedback))
                    .append("consultationId", feedback.consultationId())
                    .append("holder", feedback.by().name())
                    .append("text", text == null ? null : new Binary(text.bytes()))
                    .append("at", Date.from(feedback.at())));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            return false;
        }
    }

    Optional<Feedback> find(String linkId) {
        return Optional.ofNullable(documents.find(eq("_id", linkId)).first()).map(Feedbacks::read);
    }

    /// What was said of a consultation.
    List<Feedback> of(String consultationId) {
        return documents
                .find(eq("consultationId", consultationId))
                .sort(ascending("at", "_id"))
                .limit(AT_MOST)
                .map(Feedbacks::read)
                .into(new ArrayList<>());
    }

    /// The figures of these quarters.
    List<Given> givenIn(List<String> quarters) {
        return documents
                .find(in("quarter", quarters))
                .projection(include("quarter", "by", "heard", "helped", "themes"))
                .map(document -> new Given(
                        document.getString("quarter"),
                        document.getString("by"),
                        document.getInteger("heard"),
                        document.getInteger("helped"),
                        themes(document)))
                .into(new ArrayList<>());
    }

    /// Its figures stay under an id by which nobody finds the case. A stop in between rather loses one than counts it
    /// twice.
    @Override
    public void erase(String consultationId) {
        for (var feedback : of(consultationId)) {
            if (documents.deleteOne(eq("_id", feedback.linkId())).getDeletedCount() == 1) {
                documents.insertOne(figures(UUID.randomUUID().toString(), given(feedback)));
            }
        }
    }

    private static Given given(Feedback feedback) {
        return new Given(
                Quarters.of(feedback.at()),
                feedback.by().part(),
                feedback.heard(),
                feedback.helped(),
                feedback.themes());
    }

    private static Document figures(String id, Given given) {
        return new Document("_id", id)
                .append("quarter", given.quarter())
                .append("by", given.by())
                .append("heard", given.heard())
                .append("helped", given.helped())
                .append(
                        "themes",
                        given.themes().stream().sorted().map(Theme::name).toList());
    }

    private static Set<Theme> themes(Document document) {
        return document.getList("themes", String.class, List.of()).stream()
                .map(Theme::valueOf)
                .collect(Collectors.toSet());
    }

    private static Feedback read(Document document) {
        var text = document.get("text", Binary.class);
        return new Feedback(
                document.getString("_id"),
                document.getString("consultationId"),
                Holder.valueOf(document.getString("holder")),
                document.getInteger("heard"),
                document.getInteger("helped"),
                themes(document),
                text == null ? null : new SealedText(text.getData()),
                document.getDate("at").toInstant());
    }
}
