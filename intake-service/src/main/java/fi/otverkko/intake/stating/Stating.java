package fi.otverkko.intake.stating;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.StatementDelivered;
import fi.otverkko.intake.consultation.ConsultationEvent.StatementRecorded;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.form.ScreenInput;
import fi.otverkko.intake.questionnaire.ScreenMapping;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.platform.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of giving a statement. Source: domain §0 (the statutory group has no power to decide), MTG-10, model rule
/// M2.
final class Stating {

    private static final String STATUTORY_GROUP = "M_STATUTORY_EXPERT_GROUP";

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`, `statement-not-asked`, `statement-delivered`,
    ///         `statement-missing`
    static List<ConsultationEvent> decide(Consultation consultation, StatingCommand command) {
        var known = consultation.statements().of(consultation.progress().round());
        return switch (command) {
            case StatingCommand.WriteDown recorded -> {
                consultation.begins(Step.RECORD_STATEMENT);
                yield recorded(consultation, known, recorded.statement());
            }
            case StatingCommand.Deliver deliver -> {
                consultation.begins(Step.DELIVER_STATEMENT);
                if (known == null) {
                    throw new Refusal.Conflict("statement-missing");
                }
                yield known.delivered() ? List.of() : List.of(new StatementDelivered(deliver.at()));
            }
        };
    }

    private static List<ConsultationEvent> recorded(
            Consultation consultation, @Nullable Statement known, Statement statement) {
        if (!asked(consultation)) {
            throw new Refusal.Conflict("statement-not-asked");
        }
        if (known != null && known.delivered()) {
            throw new Refusal.Conflict("statement-delivered");
        }
        return List.of(new StatementRecorded(statement));
    }

    /// The request asks for one, or a person decided that the statutory group hears it.
    private static boolean asked(Consultation consultation) {
        var progress = consultation.progress();
        var decision = progress.decision();
        boolean model = decision != null
                && decision.round() == progress.round()
                && decision.model().equals(STATUTORY_GROUP);
        return model
                || "STATEMENT"
                        .equals(ScreenMapping.screen(consultation.response().answers())
                                .code(ScreenInput.QUESTION));
    }

    private Stating() {}
}
