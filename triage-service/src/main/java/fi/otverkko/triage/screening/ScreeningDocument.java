package fi.otverkko.triage.screening;

import fi.otverkko.triage.screen.Answers;
import fi.otverkko.triage.screen.Proposal;
import fi.otverkko.triage.screening.Choice.Level;
import fi.otverkko.triage.screening.Choice.Model;
import fi.otverkko.triage.screening.Choice.Urgency;
import fi.otverkko.triage.screening.Screening.Closure;
import fi.otverkko.triage.screening.Screening.State;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How screenings and rounds lie in the document store.
final class ScreeningDocument {

    /// The field that the work list is sorted by: the most urgent first, then the oldest. Ends with the
    /// id, so that no two are alike.
    static final String ORDER = "order";

    static Document write(Screening screening) {
        return new Document("id", screening.id())
                .append("consultationId", screening.consultationId())
                .append("round", screening.round())
                .append("state", screening.state().name())
                .append("closure", name(screening.closure()))
                .append(ORDER, order(screening))
                .append("answers", new Document(screening.answers().values()))
                .append("proposal", write(screening.proposal()))
                .append("criteriaVersion", screening.criteriaVersion())
                .append("criteriaHash", screening.criteriaHash())
                .append("submittedAt", Date.from(screening.submittedAt()))
                .append("proposedAt", Date.from(screening.proposedAt()))
                .append(
                        "decisions",
                        screening.decisions().stream()
                                .map(ScreeningDocument::write)
                                .toList());
    }

    static Screening read(Document document) {
        var closure = document.getString("closure");
        return new Screening(
                document.getString("id"),
                document.getString("consultationId"),
                document.getInteger("round"),
                State.valueOf(document.getString("state")),
                closure == null ? null : Closure.valueOf(closure),
                new Answers(document.get("answers", Document.class)),
                proposal(document.get("proposal", Document.class)),
                document.getString("criteriaVersion"),
                document.getString("criteriaHash"),
                instant(document, "submittedAt"),
                instant(document, "proposedAt"),
                document.getList("decisions", Document.class).stream()
                        .map(ScreeningDocument::decision)
                        .toList());
    }

    static Document write(Rounds rounds) {
        var returnedAt = rounds.returnedAt();
        return new Document("highest", rounds.highest())
                .append("returnedAt", returnedAt == null ? null : Date.from(returnedAt))
                .append("end", name(rounds.end()));
    }

    static Rounds rounds(@Nullable Document document) {
        if (document == null) {
            return Rounds.NONE;
        }
        var end = document.getString("end");
        return new Rounds(
                document.getInteger("highest"),
                document.getDate("returnedAt") == null ? null : instant(document, "returnedAt"),
                end == null ? null : Closure.valueOf(end));
    }

    static String order(Screening screening) {
        return "%s %015d %s"
                .formatted(screening.current().urgency(), screening.proposedAt().toEpochMilli(), screening.id());
    }

    private static Document write(Proposal proposal) {
        return new Document("level", proposal.level())
                .append("urgency", proposal.urgency())
                .append("teams", proposal.teams())
                .append("model", proposal.model())
                .append("addons", proposal.addons())
                .append("notices", proposal.notices())
                .append("rules", proposal.rules())
                .append("rows", proposal.rows())
                .append("unknownCount", proposal.unknownCount());
    }

    private static Proposal proposal(Document document) {
        return new Proposal(
                document.getString("level"),
                document.getString("urgency"),
                document.getList("teams", String.class),
                document.getString("model"),
                document.getList("addons", String.class),
                document.getList("notices", String.class),
                document.getList("rules", String.class),
                document.getList("rows", String.class),
                document.getInteger("unknownCount"));
    }

    private static Document write(Decision decision) {
        return new Document("number", decision.number())
                .append("level", decision.choice().level().name())
                .append("urgency", decision.choice().urgency().name())
                .append("model", decision.choice().model().name())
                .append("teams", decision.choice().teamNames())
                .append("addons", decision.addons())
                .append("differs", decision.differs())
                .append("reason", name(decision.reason()))
                .append("by", decision.by())
                .append("at", Date.from(decision.at()));
    }

    private static Decision decision(Document document) {
        var reason = document.getString("reason");
        return new Decision(
                document.getInteger("number"),
                new Choice(
                        Level.valueOf(document.getString("level")),
                        Urgency.valueOf(document.getString("urgency")),
                        Model.valueOf(document.getString("model")),
                        Choice.teams(document.getList("teams", String.class))),
                document.getList("addons", String.class),
                document.getBoolean("differs"),
                reason == null ? null : Decision.Reason.valueOf(reason),
                document.getString("by"),
                instant(document, "at"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private ScreeningDocument() {}
}
