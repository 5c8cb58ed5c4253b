package fi.otverkko.intake.consultation;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.form.ScreenInput;
import fi.otverkko.intake.questionnaire.ScreenMapping;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// What the work folders look for: `desk {folder, queue, owner, rank, since, secretary}` is worked out whenever a
/// consultation is stored, so that a folder is a few stretches of an index, each in its order and each counted without
/// a look at what lies there, save what one person owns.
///
/// `queue` is a role of the desk, [#OWNED] by the person in `owner`, or [#NOBODY]'s. `secretary` is the one whose it
/// is, or [#ANY]: a secretary sees no more than that.
final class DeskEntry {

    static final String FOLDER = "state.desk.folder";
    static final String QUEUE = "state.desk.queue";
    static final String OWNER = "state.desk.owner";
    static final String RANK = "state.desk.rank";
    static final String SINCE = "state.desk.since";
    static final String SECRETARY = "state.desk.secretary";

    static final String OWNED = "OWNED";
    static final String NOBODY = "-";
    static final String ANY = "*";

    /// The folder of what nobody but its owner sees: a transcription that is not sent yet.
    static final String HERS = "HERS";
    private static final int LAST_RANK = 3;

    static void index(MongoCollection<Document> documents) {
        // for the coordinator, who sees all
        documents.createIndex(ascending(FOLDER, QUEUE, RANK, SINCE, "_id"));
        documents.createIndex(ascending(FOLDER, OWNER, RANK, SINCE, "_id"));
        documents.createIndex(ascending(FOLDER, RANK, SINCE, "_id"));
        documents.createIndex(descending(FOLDER, SINCE, "_id"));
        // and for a secretary
        documents.createIndex(ascending(FOLDER, SECRETARY, QUEUE, RANK, SINCE, "_id"));
        documents.createIndex(ascending(FOLDER, SECRETARY, RANK, SINCE, "_id"));
        documents.createIndex(descending(FOLDER, SECRETARY, SINCE, "_id"));
    }

    static Document entry(Consultation consultation) {
        var next = Next.of(consultation);
        var role = next.what().role();
        var secretary = consultation.progress().secretary();
        boolean hers = next.owner() != null && consultation.progress().in(State.DRAFT);
        return new Document("folder", hers ? HERS : next.what().folder().name())
                .append("queue", next.owner() != null ? OWNED : role != null ? role.name() : NOBODY)
                .append("owner", next.owner())
                .append("rank", rank(consultation))
                .append("since", Date.from(since(consultation)))
                .append("secretary", secretary == null ? ANY : secretary);
    }

    /// What goes past the others first, then by urgency; before anybody has decided it, by what the form says.
    static int rank(Consultation consultation) {
        var decision = consultation.progress().decision();
        if (consultation.course().escalation() != null) {
            return 0;
        }
        if (decision != null && decision.round() == consultation.progress().round()) {
            return Math.max(0, List.of("U0", "U1", "U2", "U3").indexOf(decision.urgency()));
        }
        var screen = ScreenMapping.screen(consultation.response().answers());
        return Boolean.TRUE.equals(screen.flag(ScreenInput.IMMEDIATE_DANGER)) ? 0 : LAST_RANK;
    }

    static Instant since(Consultation consultation) {
        var since = consultation.course().since();
        return since == null ? consultation.opening().createdAt() : since;
    }

    private DeskEntry() {}
}
