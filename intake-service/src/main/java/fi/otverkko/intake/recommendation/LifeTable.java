package fi.otverkko.intake.recommendation;

import static fi.otverkko.intake.recommendation.LifeTable.State.CONFIRMED;
import static fi.otverkko.intake.recommendation.LifeTable.State.DISPUTED;
import static fi.otverkko.intake.recommendation.LifeTable.State.DONE;
import static fi.otverkko.intake.recommendation.LifeTable.State.DUE;
import static fi.otverkko.intake.recommendation.LifeTable.State.EVALUATED;
import static fi.otverkko.intake.recommendation.LifeTable.State.HANDED_OVER;
import static fi.otverkko.intake.recommendation.LifeTable.State.NOT_DONE;
import static fi.otverkko.intake.recommendation.LifeTable.State.OBSOLETE;
import static fi.otverkko.intake.recommendation.LifeTable.State.PARTLY;
import static fi.otverkko.intake.recommendation.LifeTable.State.RECORDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The life of one recommendation, as one table. What is not in it is refused; the rules of [Recommendation] and the
/// table in `docs/recommendation-states.md` are read from here. Source: domain §8.4 with its repair (6).
public final class LifeTable {

    /// Where a recommendation stands.
    public enum State {
        RECORDED,
        /// The chair or the secretary says that this is not what was recommended; it is to be corrected.
        DISPUTED,
        CONFIRMED,
        /// The requester took it to the county's own client information system.
        HANDED_OVER,
        /// A follow-up question waits for its answer.
        DUE,
        DONE,
        PARTLY,
        NOT_DONE,
        OBSOLETE,
        /// The requester has closed it with the close-out answer.
        EVALUATED
    }

    /// What can be done with a recommendation.
    public enum Act {
        CORRECT,
        DISPUTE,
        COMMENT,
        CONFIRM,
        HAND_OVER,
        COME_DUE,
        TELL_DONE,
        TELL_PARTLY,
        TELL_NOT_DONE,
        TELL_OBSOLETE,
        EVALUATE
    }

    /// Who does it.
    public enum Who {
        REQUESTER,
        CHAIR_OR_SECRETARY,
        /// An expert who is let in to the case.
        EXPERT,
        /// The passing of time.
        SYSTEM
    }

    /// One line of the table.
    ///
    /// @param to null if it stays where it is
    public record Line(
            Act act, Who who, Set<State> from, @Nullable State to) {

        public Line {
            from = Set.copyOf(from);
        }
    }

    private static final Set<State> CONFIRMED_OR_LATER = EnumSet.range(CONFIRMED, OBSOLETE);
    private static final Set<State> TOLD = EnumSet.range(DONE, OBSOLETE);

    /// An outcome can be told on its day before the system has noticed the day, and mended until it is evaluated. The
    /// second question makes what was told once due again.
    public static final List<Line> LINES = List.of(
            new Line(Act.CORRECT, Who.REQUESTER, EnumSet.of(RECORDED, DISPUTED), RECORDED),
            new Line(Act.DISPUTE, Who.CHAIR_OR_SECRETARY, EnumSet.of(RECORDED), DISPUTED),
            new Line(Act.COMMENT, Who.EXPERT, EnumSet.of(RECORDED, DISPUTED), null),
            new Line(Act.CONFIRM, Who.CHAIR_OR_SECRETARY, EnumSet.of(RECORDED), CONFIRMED),
            new Line(Act.HAND_OVER, Who.REQUESTER, EnumSet.of(CONFIRMED), HANDED_OVER),
            new Line(Act.HAND_OVER, Who.REQUESTER, EnumSet.range(HANDED_OVER, EVALUATED), null),
            new Line(Act.COME_DUE, Who.SYSTEM, CONFIRMED_OR_LATER, DUE),
            new Line(Act.TELL_DONE, Who.REQUESTER, CONFIRMED_OR_LATER, DONE),
            new Line(Act.TELL_PARTLY, Who.REQUESTER, CONFIRMED_OR_LATER, PARTLY),
            new Line(Act.TELL_NOT_DONE, Who.REQUESTER, CONFIRMED_OR_LATER, NOT_DONE),
            new Line(Act.TELL_OBSOLETE, Who.REQUESTER, CONFIRMED_OR_LATER, OBSOLETE),
            new Line(Act.EVALUATE, Who.REQUESTER, TOLD, EVALUATED));

    /// The state after an act; empty if the table does not allow it.
    public static Optional<State> next(State state, Act act) {
        return LINES.stream()
                .filter(line -> line.act() == act && line.from().contains(state))
                .findFirst()
                .map(line -> line.to() == null ? state : line.to());
    }

    private LifeTable() {}
}
