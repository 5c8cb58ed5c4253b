package fi.otverkko.intake.processing;

import fi.otverkko.intake.processing.Assessment.Decision;
import fi.otverkko.intake.processing.Assessment.Level;
import fi.otverkko.intake.processing.Assessment.Risk;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An [Assessment] as a document.
final class AssessmentDocument {

    static @Nullable Document write(@Nullable Assessment assessment) {
        if (assessment == null) {
            return null;
        }
        var decision = assessment.decision();
        return new Document(
                        "risks",
                        assessment.risks().stream()
                                .map(risk -> new Document("risk", risk.risk())
                                        .append("likelihood", risk.likelihood().name())
                                        .append("severity", risk.severity().name())
                                        .append("measure", risk.measure())
                                        .append("remaining", risk.remaining().name()))
                                .toList())
                .append("decision", decision == null ? null : decision.name())
                .append("reviewOn", ProcessingDocument.text(assessment.reviewOn()));
    }

    static @Nullable Assessment read(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var decision = document.getString("decision");
        return new Assessment(
                document.getList("risks", Document.class).stream()
                        .map(risk -> new Risk(
                                risk.getString("risk"),
                                Level.valueOf(risk.getString("likelihood")),
                                Level.valueOf(risk.getString("severity")),
                                risk.getString("measure"),
                                Level.valueOf(risk.getString("remaining"))))
                        .toList(),
                decision == null ? null : Decision.valueOf(decision),
                ProcessingDocument.day(document.getString("reviewOn")));
    }

    private AssessmentDocument() {}
}
