package fi.otverkko.training.event;

import static fi.otverkko.training.event.TrainingFixture.ANNA;
import static fi.otverkko.training.event.TrainingFixture.BEFORE;
import static fi.otverkko.training.event.TrainingFixture.BERIT;
import static fi.otverkko.training.event.TrainingFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.training.event.Training.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The life of a training cell by cell: each command in each phase. Source: domain, 8.5.
class TrainingCycleTest {

    private static final Instant END = START.plusSeconds(3600);
    private static final Details WINDOW =
            new Details(List.of(), List.of(), List.of(), null, null, START.minus(days(20)), START.minus(days(2)));

    /// A phase is what then is, `-` that nothing happens, anything else the refusal's code.
    private static final String TABLE = """
            phase               | review             | return                 | publication            | revision             | cancellation
            DRAFT               | IN_REVIEW          | -                      | training-not-in-review | DRAFT                | CANCELLED
            IN_REVIEW           | -                  | DRAFT                  | PUBLISHED              | DRAFT                | CANCELLED
            PUBLISHED           | training-published | training-published     | -                      | PUBLISHED            | CANCELLED
            REGISTRATION_OPEN   | training-published | training-published     | -                      | REGISTRATION_OPEN    | CANCELLED
            REGISTRATION_CLOSED | training-published | training-published     | -                      | REGISTRATION_CLOSED  | CANCELLED
            RUNNING             | training-published | training-published     | -                      | training-started     | CANCELLED
            ENDED               | training-published | training-published     | -                      | training-started     | training-ended
            ARCHIVED            | training-published | training-published     | -                      | training-started     | training-ended
            CANCELLED           | training-cancelled | training-cancelled     | training-cancelled     | training-cancelled   | -
            """;

    record Cell(Phase phase, String command, String outcome) {}

    static Stream<Cell> cells() {
        var lines = TABLE.strip().lines().map(TrainingCycleTest::columns).toList();
        var commands = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line -> Stream.iterate(1, column -> column + 1)
                        .limit(commands.size() - 1L)
                        .map(column ->
                                new Cell(Phase.valueOf(line.getFirst()), commands.get(column), line.get(column))));
    }

    @Test
    void everyPhaseIsInTheTable() {
        assertThat(cells().map(Cell::phase).distinct()).containsExactly(Phase.values());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachCommandInEachPhase(Cell cell) {
        var now = now(cell.phase());
        var training = training(cell.phase());
        assertThat(training.phase(now)).isEqualTo(cell.phase());

        assertThat(outcome(training, command(cell.command(), now), now)).isEqualTo(cell.outcome());
    }

    private static String outcome(Training training, TrainingCommand command, Instant now) {
        try {
            var events = training.decide(command);
            var next = training;
            for (var event : events) {
                next = next.evolve(event);
            }
            return events.isEmpty() ? "-" : next.phase(now).name();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static TrainingCommand command(String name, Instant now) {
        return switch (name) {
            case "review" -> new TrainingCommand.AskReview(now);
            case "return" -> new TrainingCommand.GiveBack(now);
            case "publication" -> new TrainingCommand.Publish(BERIT, now);
            case "revision" -> new TrainingCommand.Revise(announced(20), ANNA, now);
            case "cancellation" -> new TrainingCommand.Cancel(now);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Instant now(Phase phase) {
        return switch (phase) {
            case DRAFT, IN_REVIEW, PUBLISHED, CANCELLED -> BEFORE;
            case REGISTRATION_OPEN -> START.minus(days(10));
            case REGISTRATION_CLOSED -> START.minus(days(1));
            case RUNNING -> START;
            case ENDED -> END;
            case ARCHIVED -> END.plus(Training.ARCHIVED_AFTER);
        };
    }

    private static Training training(Phase phase) {
        var draft = Training.draft("t1", announced(10), ANNA);
        var inReview = draft.evolve(new TrainingEvent.ReviewAsked("t1", BEFORE));
        var published = inReview.evolve(new TrainingEvent.Published("t1", BEFORE));
        return switch (phase) {
            case DRAFT -> draft;
            case IN_REVIEW -> inReview;
            case CANCELLED -> published.evolve(new TrainingEvent.Cancelled("t1", BEFORE));
            default -> published;
        };
    }

    private static Announcement announced(int capacity) {
        var told = TrainingFixture.announcement(START, END);
        return new Announcement(
                told.type(),
                told.title(),
                told.startsAt(),
                told.endsAt(),
                told.mode(),
                told.audience(),
                capacity,
                told.areaScope(),
                WINDOW);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
