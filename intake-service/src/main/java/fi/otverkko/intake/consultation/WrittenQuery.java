package fi.otverkko.intake.consultation;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.course.WrittenAnswersDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// What is looked for among answers in writing. Two fields are there only where they say something, so that their
/// indexes stay small: `writtenOpen` while a sent answer waits to be closed, `writtenSentAt` once one was sent.
final class WrittenQuery {

    private static final String OPEN = "state.writtenOpen";
    private static final String SENT = "state.writtenSentAt";

    static void index(MongoCollection<Document> documents) {
        documents.createIndex(ascending(OPEN), new IndexOptions().sparse(true));
        documents.createIndex(ascending(SENT), new IndexOptions().sparse(true));
    }

    static void mark(Document document, Consultation consultation) {
        var sent = consultation.written().all().stream()
                .filter(answer -> answer.sentAt() != null)
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        var sentAt = sent.getLast().sentAt();
        if (sentAt == null) {
            return;
        }
        document.append("writtenSentAt", Date.from(sentAt));
        if (consultation.state() == State.ANSWERED) {
            document.append("writtenOpen", Date.from(sentAt));
        }
    }

    static List<String> open(MongoCollection<Document> documents, Instant sentBefore, int atMost) {
        return documents
                .find(lt(OPEN, Date.from(sentBefore)))
                .sort(ascending(OPEN, "_id"))
                .limit(atMost)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    static List<WrittenAnswer> sent(MongoCollection<Document> documents, Instant since, int atMost) {
        return documents
                .find(gte(SENT, Date.from(since)))
                .sort(descending(SENT, "_id"))
                .limit(atMost)
                .projection(include("state.written"))
                .map(document -> WrittenAnswersDocument.read(
                        document.get("state", Document.class).getList("written", Document.class)))
                .into(new ArrayList<>())
                .stream()
                .flatMap(answers -> answers.all().stream())
                .filter(answer -> answer.sentAt() != null && !answer.sentAt().isBefore(since))
                .toList();
    }

    private WrittenQuery() {}
}
