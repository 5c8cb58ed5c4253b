package fi.otverkko.intake.handling;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOTE;
import static fi.otverkko.intake.consultation.ConsultationFixture.SECRETARY;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.earlier;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.Course.Escalation;
import fi.otverkko.intake.handling.HandlingCommand.Accept;
import fi.otverkko.intake.handling.HandlingCommand.Decline;
import fi.otverkko.intake.handling.HandlingCommand.Escalate;
import fi.otverkko.intake.handling.HandlingCommand.Merge;
import fi.otverkko.intake.handling.HandlingCommand.Redirect;
import fi.otverkko.intake.handling.HandlingCommand.Reopen;
import fi.otverkko.intake.handling.HandlingCommand.Return;
import fi.otverkko.intake.handling.HandlingCommand.StartCheck;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The steps of those who handle a request, for the walk through the table; their guards are fulfilled.
public final class HandlingSteps {

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.CHECK, it -> Handling.decide(it, new StartCheck(SECRETARY)),
            Step.ACCEPT, it -> Handling.decide(it, new Accept(NOON)),
            Step.RETURN, it -> Handling.decide(it, new Return(NOTE, NOON)),
            Step.DECLINE, it -> Handling.decide(decided(it, "U3", "NO"), new Decline(NOTE, NOON)),
            Step.REDIRECT, it -> Handling.decide(it, new Redirect(NOTE, new End("GUIDANCE", null), NOON)),
            Step.MERGE, it -> Handling.decide(it, new Merge(earlier(), NOON)),
            Step.ESCALATE,
                    it -> Handling.decide(
                            decided(it, "U1", "YES", "TALK"), new Escalate(new Escalation("DANGER", true, NOON))),
            Step.REOPEN, it -> Handling.decide(it, new Reopen(NOTE, NOON)));

    /// With a decision of the first of these levels that leaves the state as it is.
    public static Consultation decided(Consultation consultation, String urgency, String... levels) {
        int round = consultation.progress().round();
        return Stream.of(levels)
                .map(level ->
                        new Decision(round, level, urgency, "M_CASE_TEAM", List.of(), List.of(), NOON.plusSeconds(60)))
                .map(decision -> after(consultation, new Decided(decision)))
                .filter(decided -> decided.state() == consultation.state())
                .findFirst()
                .orElse(consultation);
    }

    private HandlingSteps() {}
}
