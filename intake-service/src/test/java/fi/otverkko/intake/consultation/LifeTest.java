package fi.otverkko.intake.consultation;

import static fi.otverkko.intake.consultation.ConsultationFixture.MEETING;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.decided;
import static fi.otverkko.intake.consultation.ConsultationFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.otverkko.contracts.EventType;
import fi.otverkko.intake.answer.AnswerSteps;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.Unscheduled;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.erasure.ErasureSteps;
import fi.otverkko.intake.followup.FollowUpSteps;
import fi.otverkko.intake.guest.GuestSteps;
import fi.otverkko.intake.handling.HandlingSteps;
import fi.otverkko.intake.request.RequestSteps;
import fi.otverkko.intake.stating.StatementSteps;
import fi.otverkko.intake.written.WrittenSteps;
import fi.otverkko.platform.kernel.Refusal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state with every step, through the real rules: what the table allows leads where it says, and nothing else
/// happens.
class LifeTest {

    private static final String STATE = "consultation-state";

    private static final Map<Step, Function<Consultation, List<ConsultationEvent>>> STEPS = steps();

    static Stream<Arguments> pairs() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @Test
    void everyStepIsTried() {
        assertThat(STEPS.keySet()).isEqualTo(EnumSet.allOf(Step.class));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pairs")
    void theTableIsWhatHappens(State state, Step step) {
        var row = step.transition();
        var consultation = ConsultationFixture.in(state);
        assertThat(consultation.state()).isEqualTo(state);
        var rule = Objects.requireNonNull(STEPS.get(step));

        if (row.from().contains(state)) {
            var events = rule.apply(consultation);
            var to = row.to() == null ? state : row.to();
            assertThat(events).isNotEmpty();
            assertThat(after(consultation, events.toArray(ConsultationEvent[]::new))
                            .state())
                    .isEqualTo(to);
            assertThat(told(consultation, events)).isEqualTo(expected(row, state));
        } else if (row.kind() != Transition.Kind.COMMAND) {
            var events = rule.apply(consultation);
            assertThat(after(consultation, events.toArray(ConsultationEvent[]::new))
                            .state())
                    .as("news and time change nothing here")
                    .isEqualTo(state);
        } else if (row.done().contains(state)) {
            assertThat(rule.apply(consultation)).as("it is so already").isEmpty();
        } else {
            var refusal = catchThrowableOfType(Refusal.class, () -> rule.apply(consultation));
            assertThat(refusal).isNotNull();
            assertThat(refusal.code()).isEqualTo(STATE);
        }
    }

    @Test
    void everyStateCanBeReachedAndLeftOrIsAnEnd() {
        var reached = EnumSet.of(State.DRAFT);
        var left = EnumSet.noneOf(State.class);
        for (var step : Step.values()) {
            var row = step.transition();
            if (row.to() != null) {
                reached.add(row.to());
                left.addAll(row.from());
            }
        }

        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
        assertThat(EnumSet.complementOf(left))
                .containsExactlyInAnyOrder(
                        State.WITHDRAWN, State.DECLINED, State.EXPIRED, State.REDIRECTED, State.MERGED);
    }

    private static Set<String> expected(Transition row, State state) {
        // nobody was told of a draft
        return state == State.DRAFT && row.to() == State.WITHDRAWN ? Set.of() : Set.copyOf(row.tells());
    }

    private static Set<String> told(Consultation consultation, List<ConsultationEvent> events) {
        var now = consultation;
        var told = Stream.<Record>of();
        for (var event : events) {
            now = now.evolve(event);
            told = Stream.concat(told, ConsultationMessages.of(withDecision(now), event).stream());
        }
        return told.map(message ->
                        message.getClass().getAnnotation(EventType.class).value())
                .collect(Collectors.toSet());
    }

    /// The guard of an escalation is fulfilled inside its rule.
    private static Consultation withDecision(Consultation consultation) {
        return consultation.progress().decision() == null
                ? HandlingSteps.decided(consultation, "U1", "YES", "TALK")
                : consultation;
    }

    private static Map<Step, Function<Consultation, List<ConsultationEvent>>> steps() {
        var all = new EnumMap<Step, Function<Consultation, List<ConsultationEvent>>>(Step.class);
        all.putAll(RequestSteps.ALL);
        all.putAll(HandlingSteps.ALL);
        all.putAll(AnswerSteps.ALL);
        all.putAll(FollowUpSteps.ALL);
        all.putAll(ErasureSteps.ALL);
        all.putAll(WrittenSteps.ALL);
        all.putAll(StatementSteps.ALL);
        all.putAll(GuestSteps.ALL);
        var later = NOON.plusSeconds(600);
        all.put(Step.HEAR_GOES_ON, it -> List.of(decided(it.progress().round(), "YES", later)));
        all.put(Step.HEAR_WAITS, it -> List.of(decided(it.progress().round(), "TALK", later)));
        all.put(Step.HEAR_SCHEDULED, _ -> List.of(scheduled("another", later)));
        all.put(Step.HEAR_UNSCHEDULED, _ -> List.of(new Unscheduled(MEETING, later)));
        all.put(Step.HEAR_OPENED, _ -> List.of(new Opened(MEETING)));
        return all;
    }
}
