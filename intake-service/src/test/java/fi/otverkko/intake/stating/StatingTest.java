package fi.otverkko.intake.stating;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static fi.otverkko.intake.stating.StatementSteps.LATER;
import static fi.otverkko.intake.stating.StatementSteps.statement;
import static fi.otverkko.intake.stating.StatementSteps.statutory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.ContentDropped;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.StatementDelivered;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationFixture;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatingTest {

    private static final StatingCommand RECORD = new StatingCommand.WriteDown(statement());
    private static final StatingCommand DELIVER = new StatingCommand.Deliver(LATER);

    @Test
    void isGivenOnlyWhereItWasAskedForOrTheStatutoryGroupHearsIt() {
        assertThat(refused(inConsultation(), RECORD)).isEqualTo("statement-not-asked");
        assertThat(refused(heard("VIEWPOINTS"), RECORD)).isEqualTo("statement-not-asked");
        assertThat(Stating.decide(heard("STATEMENT"), RECORD)).hasSize(1);
        assertThat(Stating.decide(statutory(inConsultation()), RECORD)).hasSize(1);
    }

    @Test
    void canBeWrittenAnewUntilItIsDeliveredAndThenNeverChanges() {
        var recorded = carriedOut(statutory(inConsultation()), RECORD);
        var again = carriedOut(recorded, RECORD);
        assertThat(again.statements().all()).hasSize(1);

        var delivered = carriedOut(again, DELIVER);

        assertThat(refused(delivered, RECORD)).isEqualTo("statement-delivered");
        assertThat(Stating.decide(delivered, DELIVER)).as("it is so already").isEmpty();
        assertThat(delivered.statements().all().getFirst().deliveredAt()).isEqualTo(LATER);
    }

    @Test
    void nothingIsDeliveredThatWasNotRecorded() {
        assertThat(refused(statutory(inConsultation()), DELIVER)).isEqualTo("statement-missing");
    }

    @Test
    void goesWithTheContent() {
        var delivered = after(
                carriedOut(statutory(inConsultation()), RECORD),
                new StatementDelivered(LATER),
                new ContentDropped(LATER));
        assertThat(delivered.statements().all()).isEmpty();
    }

    /// A case whose requester asked for these things in M2.
    private static Consultation heard(String wish) {
        var draft = ConsultationFixture.draft();
        var response = draft.response()
                .with("B", new Answers(Map.of("B1", List.of("CASE"))))
                .with("M", new Answers(Map.of("M2", List.of(wish))));
        return after(
                draft,
                new FilledIn(response, NOON),
                new Submitted(List.of(), List.of(), NOON),
                new CheckStarted("secretary"),
                new Accepted(NOON),
                ConsultationFixture.decided(1, "YES", NOON),
                ConsultationFixture.scheduled("meeting", NOON),
                new Opened("meeting"));
    }

    private static Consultation carriedOut(Consultation consultation, StatingCommand command) {
        return after(
                consultation,
                Stating.decide(consultation, command)
                        .toArray(fi.otverkko.intake.consultation.ConsultationEvent[]::new));
    }

    private static String refused(Consultation consultation, StatingCommand command) {
        return catchThrowableOfType(Refusal.class, () -> Stating.decide(consultation, command))
                .code();
    }
}
