package fi.otverkko.intake.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of one consultation: at most one for each round, the latest last.
public record Statements(List<Statement> all) {

    public static final Statements NONE = new Statements(List.of());

    public Statements {
        all = List.copyOf(all);
    }

    /// The one of this round; null if there is none yet.
    public @Nullable Statement of(int round) {
        return all.isEmpty() || all.getLast().round() != round ? null : all.getLast();
    }

    /// In place of what there was in the same round.
    public Statements recorded(Statement statement) {
        var next = new ArrayList<>(all);
        next.removeIf(other -> other.round() == statement.round());
        next.add(statement);
        return new Statements(next);
    }

    /// The latest can be read by the requester.
    public Statements delivered(Instant at) {
        if (all.isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(all);
        next.set(next.size() - 1, all.getLast().delivered(at));
        return new Statements(next);
    }
}
