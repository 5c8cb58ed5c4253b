package fi.otverkko.intake.guidance;

import static fi.otverkko.intake.guidance.GuidanceCase.State.ANSWERED;
import static fi.otverkko.intake.guidance.GuidanceCase.State.ASKED;
import static fi.otverkko.intake.guidance.GuidanceCase.State.CLOSED;
import static fi.otverkko.intake.guidance.GuidanceCase.State.REOPENED;
import static fi.otverkko.intake.guidance.GuidanceCase.State.TAKEN;
import static fi.otverkko.intake.guidance.GuidanceCase.State.TURNED_INTO_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.guidance.GuidanceCase.About;
import fi.otverkko.intake.guidance.GuidanceCase.Asked;
import fi.otverkko.intake.guidance.GuidanceCase.Level;
import fi.otverkko.intake.guidance.GuidanceCase.Need;
import fi.otverkko.intake.guidance.GuidanceCase.State;
import fi.otverkko.intake.guidance.GuidanceCommand.Close;
import fi.otverkko.intake.guidance.GuidanceCommand.NoteNeed;
import fi.otverkko.intake.guidance.GuidanceCommand.Reopen;
import fi.otverkko.intake.guidance.GuidanceCommand.Reply;
import fi.otverkko.intake.guidance.GuidanceCommand.Take;
import fi.otverkko.intake.guidance.GuidanceCommand.TurnIntoRequest;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuidanceCaseTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T08:00:00Z");
    private static final SealedText SEALED = new SealedText(new byte[] {1, 2, 3});

    private static final GuidanceCommand TAKE = new Take("b", MONDAY);
    private static final GuidanceCommand REPLY = new Reply(SEALED, Level.BASIC, Role.OFFICE_GUIDANCE, MONDAY);
    private static final GuidanceCommand REOPEN = new Reopen(SEALED, List.of(), DUE, MONDAY);
    private static final GuidanceCommand CLOSE = new Close(MONDAY);
    private static final GuidanceCommand TURN = new TurnIntoRequest(Opening.Kind.CASE, MONDAY);
    private static final GuidanceCommand NEED = new NoteNeed(Need.NO_ANSWER, MONDAY);

    /// What each command leads to; what is not named is refused.
    private static final Map<GuidanceCommand, Map<State, State>> TABLE = Map.of(
            TAKE, Map.of(ASKED, TAKEN, TAKEN, TAKEN, REOPENED, TAKEN),
            REPLY, Map.of(TAKEN, ANSWERED),
            REOPEN, Map.of(ANSWERED, REOPENED),
            CLOSE, Map.of(ANSWERED, CLOSED, CLOSED, CLOSED),
            TURN,
                    Map.of(
                            ASKED, TURNED_INTO_REQUEST,
                            TAKEN, TURNED_INTO_REQUEST,
                            REOPENED, TURNED_INTO_REQUEST,
                            TURNED_INTO_REQUEST, TURNED_INTO_REQUEST),
            NEED, Map.of(ASKED, ASKED, TAKEN, TAKEN, REOPENED, REOPENED, ANSWERED, ANSWERED));

    @TestFactory
    List<DynamicTest> everyCommandInEveryState() {
        var tests = new ArrayList<DynamicTest>();
        TABLE.forEach((command, leads) -> {
            for (var state : State.values()) {
                var name = command.getClass().getSimpleName() + " in " + state;
                tests.add(DynamicTest.dynamicTest(name, () -> check(command, state, leads.get(state))));
            }
        });
        return tests;
    }

    private static void check(GuidanceCommand command, State state, @Nullable State next) {
        var guidance = in(state);
        if (next == null) {
            assertThatThrownBy(() -> guidance.after(command))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("guidance-state"));
        } else {
            assertThat(guidance.after(command).state()).isEqualTo(next);
        }
    }

    @Test
    void anAnswerAfterItsTimeIsLate() {
        var inTime = new Reply(SEALED, null, Role.OT_COORDINATOR, DUE);
        var late = new Reply(SEALED, null, Role.OT_COORDINATOR, DUE.plusMillis(1));

        assertThat(in(TAKEN).after(inTime).isLate(DUE.plus(Duration.ofDays(9)))).isFalse();
        assertThat(in(TAKEN).after(late).isLate(DUE)).isTrue();
        assertThat(in(ASKED).isLate(DUE)).isFalse();
        assertThat(in(ASKED).isLate(DUE.plusMillis(1))).isTrue();
    }

    @Test
    void itCanBeAskedFiveTimes() {
        var guidance = in(ANSWERED);
        for (int round = 2; round <= GuidanceCase.MOST_ROUNDS; round++) {
            guidance = guidance.after(REOPEN).after(TAKE).after(REPLY);
        }
        var full = guidance;

        assertThat(full.rounds()).hasSize(GuidanceCase.MOST_ROUNDS);
        assertThatThrownBy(() -> full.after(REOPEN)).hasMessage("guidance-rounds-used");
    }

    @Test
    void theFirstReasonOfANeedStays() {
        var needed = in(ASKED).after(new NoteNeed(Need.LATE, MONDAY)).after(NEED);

        assertThat(needed.need()).isEqualTo(Need.LATE);
    }

    @Test
    void whatIsErasedHoldsNoTextAndTakesNone() {
        var erased = in(ANSWERED).erased(DUE);

        assertThat(erased.rounds().getFirst().question()).isNull();
        assertThat(Objects.requireNonNull(erased.rounds().getFirst().answer()).body())
                .isNull();
        assertThatThrownBy(() -> erased.after(REOPEN)).hasMessage("guidance-state");
    }

    @Test
    void itIsStoredAndReadAsItIs() {
        for (var state : State.values()) {
            var guidance = in(state);
            assertThat(GuidanceDocument.read("g", GuidanceDocument.write(guidance)))
                    .isEqualTo(guidance);
        }
    }

    private static GuidanceCase in(State state) {
        var asked = new Asked("a", Theme.T6_NEPSY, About.LAW, "fi", MONDAY);
        var first = GuidanceCase.asked("g", asked, SEALED, List.of(), DUE);
        return switch (state) {
            case ASKED -> first;
            case TAKEN -> first.after(TAKE);
            case ANSWERED -> first.after(TAKE).after(REPLY);
            case REOPENED -> first.after(TAKE).after(REPLY).after(REOPEN);
            case CLOSED -> first.after(TAKE).after(REPLY).after(CLOSE);
            case TURNED_INTO_REQUEST -> first.after(TURN);
        };
    }
}
