package fi.otverkko.intake.written;

import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenAsked;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenChecked;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenDrafted;
import fi.otverkko.intake.consultation.ConsultationEvent.WrittenSent;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.course.WrittenAnswers.Stage;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.written.WritingCommand.Ask;
import fi.otverkko.intake.written.WritingCommand.CheckDraft;
import fi.otverkko.intake.written.WritingCommand.CloseAnswered;
import fi.otverkko.intake.written.WritingCommand.Send;
import fi.otverkko.intake.written.WritingCommand.WriteDraft;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The rules of answering in writing. Source: domain §0.3 (remote specialists), INT-12; two pairs of eyes as for
/// abstracts.
final class Writing {

    /// How long whoever is asked may still read the case after the target.
    private static final Duration ACCESS_AFTER_TARGET = Duration.ofDays(30);

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`, `written-stage`, `written-own-draft`,
    ///         `written-drafter-involved`
    static List<ConsultationEvent> decide(Consultation consultation, WritingCommand command) {
        return switch (command) {
            case Ask ask -> {
                consultation.begins(Step.ASK_WRITTEN);
                yield ask(consultation, ask);
            }
            case WriteDraft draft -> {
                consultation.begins(Step.DRAFT_WRITTEN);
                stage(consultation, Stage.ASKED, Stage.DRAFTED, Stage.CHECKED);
                yield List.of(new WrittenDrafted(draft.text(), draft.by()));
            }
            case CheckDraft check -> {
                consultation.begins(Step.CHECK_WRITTEN);
                yield check(consultation, check);
            }
            case Send _ when !consultation.begins(Step.SEND_WRITTEN) -> List.of();
            case Send send -> {
                stage(consultation, Stage.CHECKED);
                yield List.of(new WrittenSent(send.at()));
            }
            case CloseAnswered close -> close(consultation, close);
        };
    }

    private static List<ConsultationEvent> ask(Consultation consultation, Ask ask) {
        if (ask.drafter().equals(consultation.opening().requester().subjectId())) {
            throw new Refusal.Conflict("written-drafter-involved");
        }
        int round = consultation.progress().round();
        var asked = consultation.written().of(round);
        if (asked != null && asked.drafter().equals(ask.drafter())) {
            return List.of();
        }
        var until = ask.targetAt().plus(ACCESS_AFTER_TARGET);
        return List.of(new WrittenAsked(
                WrittenAnswer.asked(round, ask.drafter(), ask.at(), ask.targetAt()),
                new Grant(Set.of(ask.drafter()), ask.at(), until)));
    }

    private static List<ConsultationEvent> check(Consultation consultation, CheckDraft check) {
        var answer = stage(consultation, Stage.DRAFTED, Stage.CHECKED);
        if (answer.drafter().equals(check.by())) {
            throw new Refusal.Conflict("written-own-draft");
        }
        return answer.stage() == Stage.CHECKED ? List.of() : List.of(new WrittenChecked(check.by()));
    }

    /// An answer in writing has no follow-up questions whose last answer would close the case.
    private static List<ConsultationEvent> close(Consultation consultation, CloseAnswered command) {
        var answer = consultation.written().of(consultation.progress().round());
        return Step.CLOSE_WRITTEN.transition().from().contains(consultation.state())
                        && answer != null
                        && answer.sentAt() != null
                        && answer.sentAt().isBefore(command.sentBefore())
                        && !consultation.recommendations().awaiting()
                ? List.of(new Closed(command.at()))
                : List.of();
    }

    private static WrittenAnswer stage(Consultation consultation, Stage... wanted) {
        var answer = consultation.written().of(consultation.progress().round());
        if (answer == null) {
            throw new Refusal.Conflict("written-stage", "NONE");
        }
        if (!List.of(wanted).contains(answer.stage())) {
            throw new Refusal.Conflict("written-stage", answer.stage());
        }
        return answer;
    }

    private Writing() {}
}
