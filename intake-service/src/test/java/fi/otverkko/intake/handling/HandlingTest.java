package fi.otverkko.intake.handling;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.accepted;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.decided;
import static fi.otverkko.intake.consultation.ConsultationFixture.draft;
import static fi.otverkko.intake.consultation.ConsultationFixture.inCheck;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static fi.otverkko.intake.consultation.ConsultationFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.handling.HandlingCommand.Accept;
import fi.otverkko.intake.handling.HandlingCommand.Decline;
import fi.otverkko.intake.handling.HandlingCommand.Return;
import fi.otverkko.intake.handling.HandlingCommand.StartCheck;
import fi.otverkko.platform.kernel.Refusal;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private static final Note NOTE = new Note("OTHER", SEALED);

    @Test
    void aSubmittedRequestIsCheckedThenAcceptedOrReturned() {
        assertThat(Handling.decide(submitted(), new StartCheck(SECRETARY)))
                .containsExactly(new CheckStarted(SECRETARY));
        assertThat(Handling.decide(inCheck(), new Accept(NOON))).containsExactly(new Accepted(NOON));
        assertThat(Handling.decide(inCheck(), new Return(NOTE, NOON))).containsExactly(new Returned(NOTE, NOON));
    }

    @Test
    void askingForWhatIsAlreadySoIsSuccess() {
        assertThat(Handling.decide(inCheck(), new StartCheck(SECRETARY))).isEmpty();
        assertThat(Handling.decide(accepted(), new Accept(NOON))).isEmpty();
        assertThat(Handling.decide(inConsultation(), new Accept(NOON))).isEmpty();
        assertThat(Handling.decide(after(inCheck(), new Returned(NOTE, NOON)), new Return(NOTE, NOON)))
                .isEmpty();
        assertThat(Handling.decide(after(accepted(), new Declined(NOTE, NOON)), new Decline(NOTE, NOON)))
                .isEmpty();
    }

    @Test
    void nothingIsAcceptedUnchecked() {
        assertRefused(submitted(), new Accept(NOON), "consultation-state");
        assertRefused(draft(), new StartCheck(SECRETARY), "consultation-state");
        assertRefused(accepted(), new Return(NOTE, NOON), "consultation-state");
    }

    @Test
    void onlyWhatAPersonDecidedToBeNoOtLevelIsDeclined() {
        assertRefused(accepted(), new Decline(NOTE, NOON), "decline-undecided");
        assertRefused(after(accepted(), decided(1, "TALK", NOON)), new Decline(NOTE, NOON), "decline-undecided");
        assertThat(Handling.decide(after(accepted(), decided(1, "NO", NOON)), new Decline(NOTE, NOON)))
                .containsExactly(new Declined(NOTE, NOON));
        assertRefused(inConsultation(), new Decline(NOTE, NOON), "consultation-state");
    }

    private static void assertRefused(Consultation consultation, HandlingCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Handling.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
