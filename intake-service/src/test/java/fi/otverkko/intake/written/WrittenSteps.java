package fi.otverkko.intake.written;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;

import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenAsked;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenChecked;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenDrafted;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenSent;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.written.WritingCommand.Ask;
import fi.otverkko.intake.written.WritingCommand.CheckDraft;
import fi.otverkko.intake.written.WritingCommand.CloseAnswered;
import fi.otverkko.intake.written.WritingCommand.Send;
import fi.otverkko.intake.written.WritingCommand.WriteDraft;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The steps of an answer in writing, for the walk through the table; their guards are fulfilled.
public final class WrittenSteps {

    static final String EXPERT = "expert";

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.ASK_WRITTEN, it -> Writing.decide(it, new Ask(EXPERT, NOON, NOON.plusSeconds(3600))),
            Step.DRAFT_WRITTEN, it -> Writing.decide(asked(it), new WriteDraft(SEALED, EXPERT)),
            Step.CHECK_WRITTEN, it -> Writing.decide(drafted(it), new CheckDraft(SECRETARY)),
            Step.SEND_WRITTEN, it -> Writing.decide(checked(it), new Send(NOON.plusSeconds(60))),
            Step.CLOSE_WRITTEN,
                    it -> Writing.decide(
                            it.state() == State.ANSWERED ? inWriting() : it,
                            new CloseAnswered(NOON.plusSeconds(61), NOON)));

    static Consultation asked(Consultation consultation) {
        var answer = WrittenAnswer.asked(consultation.progress().round(), EXPERT, NOON, NOON.plusSeconds(3600));
        return after(consultation, new WrittenAsked(answer, new Grant(Set.of(EXPERT), NOON, NOON.plusSeconds(9999))));
    }

    static Consultation drafted(Consultation consultation) {
        return after(asked(consultation), new WrittenDrafted(SEALED, EXPERT));
    }

    static Consultation checked(Consultation consultation) {
        return after(drafted(consultation), new WrittenChecked(SECRETARY));
    }

    private static Consultation inWriting() {
        var screened = fi.otverkko.intake.consultation.ConsultationFixture.in(State.SCREENED);
        return after(checked(screened), new WrittenSent(NOON.plusSeconds(60)));
    }

    private WrittenSteps() {}
}
