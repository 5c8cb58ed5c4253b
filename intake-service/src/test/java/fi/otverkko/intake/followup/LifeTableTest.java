package fi.otverkko.intake.followup;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.answer.ActsForTests;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ClosedOut;
import fi.otverkko.intake.consultation.ConsultationEvent.Disputed;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpLapsed;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationsHandedOver;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.followup.FollowUpCommand.GiveCloseOut;
import fi.otverkko.intake.followup.FollowUpCommand.HandOver;
import fi.otverkko.intake.followup.FollowUpCommand.RecordOutcome;
import fi.otverkko.intake.followup.FollowUpCommand.TellDue;
import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.CloseOut.ChangedPlan;
import fi.otverkko.intake.recommendation.FollowUp.Obstacle;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.LifeTable;
import fi.otverkko.intake.recommendation.LifeTable.Act;
import fi.otverkko.intake.recommendation.LifeTable.State;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.Format;
import fi.otverkko.intake.recommendation.Recommendation.HandedOver;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules and [LifeTable] say the same, in every state and for every act; and the table in the documentation is what
/// the code says. `-Dstates.write=true` writes it.
class LifeTableTest {

    private static final Path DOCUMENTATION = Path.of("docs/recommendation-states.md");
    private static final LocalDate ANSWERED = LocalDate.of(2026, 11, 30);
    private static final LocalDate BOTH_DUE = LocalDate.of(2027, 5, 30);
    private static final Asking ASKING = new Asking(List.of(Period.ofDays(14)), Period.ofDays(14));
    private static final HandedOver HANDED_OVER = new HandedOver(Format.PDF, "requester", NOON);
    private static final CloseOut HELPED = new CloseOut(ChangedPlan.YES, 5, null, NOON);

    static Stream<Arguments> everything() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Act.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theRulesDoWhatTheTableSays(State state, Act act) {
        var before = inState(state);
        if (act == Act.EVALUATE) {
            before = after(before, new FollowUpLapsed("r-1"), new FollowUpLapsed("r-2"));
        }
        assertThat(stateOf(before)).isEqualTo(state);
        var next = LifeTable.next(state, act);

        var events = attempt(before, act, next.isPresent());

        assertThat(stateOf(after(before, events.toArray(ConsultationEvent[]::new))))
                .isEqualTo(next.orElse(state));
        if (next.isPresent()) {
            assertThat(events).as("something happens").isNotEmpty();
        }
    }

    @Test
    void everyStateIsReachedAndOnlyTheLastIsAnEnd() {
        for (var state : State.values()) {
            assertThat(LifeTable.LINES.stream().anyMatch(line -> line.to() == state))
                    .as("reached: %s", state)
                    .isTrue();
            assertThat(LifeTable.LINES.stream().anyMatch(line -> line.from().contains(state) && line.to() != null))
                    .as("left: %s", state)
                    .isEqualTo(state != State.EVALUATED);
        }
    }

    @Test
    void theDocumentationIsWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("states.write")) {
            Files.createDirectories(DOCUMENTATION.toAbsolutePath().getParent());
            Files.writeString(DOCUMENTATION, documentation());
        }

        assertThat(Files.readString(DOCUMENTATION)).isEqualTo(documentation());
    }

    private static List<ConsultationEvent> attempt(Consultation consultation, Act act, boolean allowed) {
        try {
            return decide(consultation, act);
        } catch (Refusal refusal) {
            assertThat(allowed).as("refused with %s", refusal.code()).isFalse();
            return List.of();
        }
    }

    private static List<ConsultationEvent> decide(Consultation consultation, Act act) {
        return switch (act) {
            case CORRECT -> ActsForTests.correct(consultation);
            case DISPUTE -> ActsForTests.dispute(consultation);
            case COMMENT -> ActsForTests.comment(consultation);
            case CONFIRM -> ActsForTests.confirm(consultation);
            case HAND_OVER -> FollowingUp.decide(consultation, new HandOver(HANDED_OVER));
            case COME_DUE -> FollowingUp.decide(consultation, new TellDue(BOTH_DUE, NOON, ASKING));
            case TELL_DONE -> tell(consultation, Outcome.DONE);
            case TELL_PARTLY -> tell(consultation, Outcome.PARTLY);
            case TELL_NOT_DONE -> tell(consultation, Outcome.NOT_DONE);
            case TELL_OBSOLETE -> tell(consultation, Outcome.OBSOLETE);
            case EVALUATE -> FollowingUp.decide(consultation, new GiveCloseOut(HELPED));
        };
    }

    private static List<ConsultationEvent> tell(Consultation consultation, Outcome outcome) {
        return FollowingUp.decide(consultation, new RecordOutcome("r-1", result(outcome, SEALED), BOTH_DUE, ASKING));
    }

    private static Consultation inState(State state) {
        return switch (state) {
            case RECORDED -> after(inConsultation(), new Recorded(ActsForTests.measure()));
            case DISPUTED -> after(inState(State.RECORDED), new Disputed("r", SEALED));
            case CONFIRMED ->
                after(
                        inState(State.RECORDED),
                        new RecommendationConfirmed("r", new Confirmed("chair", NOON)),
                        new Answered(null, ANSWERED, NOON));
            case HANDED_OVER -> after(inState(State.CONFIRMED), new RecommendationsHandedOver(HANDED_OVER));
            case DUE -> after(inState(State.CONFIRMED), new FollowUpCameDue("r-1", 1, BOTH_DUE));
            case DONE -> told(Outcome.DONE);
            case PARTLY -> told(Outcome.PARTLY);
            case NOT_DONE -> told(Outcome.NOT_DONE);
            case OBSOLETE -> told(Outcome.OBSOLETE);
            case EVALUATED ->
                after(told(Outcome.DONE), new FollowUpLapsed("r-2"), new ClosedOut(HELPED), new Closed(NOON));
        };
    }

    private static Consultation told(Outcome outcome) {
        return after(inState(State.DUE), new OutcomeRecorded("r-1", result(outcome, null)));
    }

    private static Result result(Outcome outcome, @Nullable SealedText comment) {
        boolean done = outcome == Outcome.DONE || outcome == Outcome.PARTLY;
        return new Result(outcome, done ? 1 : null, outcome == Outcome.NOT_DONE ? Obstacle.QUEUE : null, comment);
    }

    private static State stateOf(Consultation consultation) {
        return consultation.recommendations().item("r").orElseThrow().life().state();
    }

    private static String documentation() {
        return """
                # The states of a recommendation

                Written from `recommendation/LifeTable.java` by `LifeTableTest` (`-Dstates.write=true`); do not edit. A recommendation
                begins as `RECORDED`. What no line allows is refused with `recommendation-state` or `consultation-state`.

                | from | act | by | to |
                |---|---|---|---|
                """
                + LifeTable.LINES.stream()
                        .map(line -> "| %s | %s | %s | %s |%n"
                                .formatted(
                                        line.from().stream()
                                                .sorted()
                                                .map(State::name)
                                                .collect(Collectors.joining(", ")),
                                        line.act(),
                                        line.who(),
                                        line.to() == null ? "as it was" : line.to()))
                        .collect(Collectors.joining());
    }
}
