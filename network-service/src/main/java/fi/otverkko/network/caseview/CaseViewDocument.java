package fi.otverkko.network.caseview;

import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a [CaseView] lies in the document that keeps it.
public final class CaseViewDocument {

    public static CaseView read(Document view) {
        return new CaseView(
                facts(view.get("facts", Document.class)),
                decision(view.get("decision", Document.class)),
                view.getBoolean("over"));
    }

    public static Document write(CaseView view) {
        return new Document("facts", facts(view.facts()))
                .append("decision", decision(view.decision()))
                .append("over", view.over());
    }

    private static @Nullable Facts facts(@Nullable Document facts) {
        return facts == null
                ? null
                : new Facts(
                        facts.getInteger("round"),
                        facts.getString("language"),
                        facts.getString("schooling"),
                        facts.getString("requesterId"));
    }

    private static @Nullable Document facts(@Nullable Facts facts) {
        return facts == null
                ? null
                : new Document("round", facts.round())
                        .append("language", facts.language())
                        .append("schooling", facts.schooling())
                        .append("requesterId", facts.requesterId());
    }

    private static @Nullable Decision decision(@Nullable Document decision) {
        return decision == null
                ? null
                : new Decision(
                        decision.getInteger("round"),
                        decision.getString("urgency"),
                        decision.getString("model"),
                        decision.getList("teams", String.class),
                        decision.getDate("decidedAt").toInstant());
    }

    private static @Nullable Document decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new Document("round", decision.round())
                        .append("urgency", decision.urgency())
                        .append("model", decision.model())
                        .append("teams", decision.teams())
                        .append("decidedAt", Date.from(decision.decidedAt()));
    }

    private CaseViewDocument() {}
}
