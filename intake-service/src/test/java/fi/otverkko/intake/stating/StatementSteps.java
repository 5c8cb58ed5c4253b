package fi.otverkko.intake.stating;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.ConsultationEvent.StatementRecorded;
import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.intake.statement.Statement.Expert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The steps of a statement, for the walk through the table; their guards are fulfilled.
public final class StatementSteps {

    static final Instant LATER = NOON.plusSeconds(900);

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.RECORD_STATEMENT, it -> Stating.decide(statutory(it), new StatingCommand.WriteDown(statement())),
            Step.DELIVER_STATEMENT,
                    it -> Stating.decide(
                            after(it, new StatementRecorded(statement())), new StatingCommand.Deliver(LATER)));

    static Statement statement() {
        return new Statement(1, SEALED, List.of(new Expert("LAWYER", null)), "presenter", SECRETARY, null);
    }

    /// Where a person decided that the statutory group hears it; the state stays what it is.
    static Consultation statutory(Consultation consultation) {
        var round = consultation.progress().round();
        var decided = after(
                consultation,
                new Decided(new Decision(round, "YES", "U3", "M_STATUTORY_EXPERT_GROUP", List.of(), List.of(), LATER)));
        return decided.state() == consultation.state() ? decided : consultation;
    }

    private StatementSteps() {}
}
