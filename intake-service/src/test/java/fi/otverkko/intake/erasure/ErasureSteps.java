package fi.otverkko.intake.erasure;

import static fi.otverkko.intake.consultation.ConsultationFixture.DAY;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What time does to a draft, for the walk through the table.
public final class ErasureSteps {

    private static final RetentionRules RULES = new RetentionRules(Map.of(State.DRAFT, Period.ofDays(30)));

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL =
            Map.of(Step.EXPIRE, it -> Erasing.drop(it, RULES, DAY.plusDays(30), NOON));

    private ErasureSteps() {}
}
