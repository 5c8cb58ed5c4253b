package fi.otverkko.intake.guidance;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import fi.otverkko.intake.guidance.GuidanceCase.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// What is asked for, by theme: counts without text.
@Component
class GuidanceThemes {

    private final GuidanceCases cases;

    GuidanceThemes(GuidanceCases cases) {
        this.cases = cases;
    }

    /// Questions of one theme.
    ///
    /// @param open     waiting for an answer
    /// @param late     of these, whose time is over
    /// @param answered answered or closed: material for an article
    /// @param needs    noted as needs for development
    record Counts(int open, int late, int answered, int turnedIntoRequests, int needs) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts with(State state, boolean isLate, boolean isNeed) {
            var isOpen = GuidanceCase.OPEN.contains(state);
            var isAnswered = state == State.ANSWERED || state == State.CLOSED;
            return new Counts(
                    open + (isOpen ? 1 : 0),
                    late + (isOpen && isLate ? 1 : 0),
                    answered + (isAnswered ? 1 : 0),
                    turnedIntoRequests + (state == State.TURNED_INTO_REQUEST ? 1 : 0),
                    needs + (isNeed ? 1 : 0));
        }
    }

    /// Counts of all that was asked since then, each theme in its place.
    Map<Theme, Counts> since(Instant since, Instant now) {
        var counts = new EnumMap<Theme, Counts>(Theme.class);
        Arrays.stream(Theme.values()).forEach(theme -> counts.put(theme, Counts.NONE));
        cases.all()
                .documents()
                .find(gte("state.askedAt", Date.from(since)))
                .projection(include("state.theme", "state.state", "state.dueAt", "state.need"))
                .forEach(document -> {
                    var state = document.get("state", Document.class);
                    counts.computeIfPresent(
                            Theme.valueOf(state.getString("theme")),
                            (_, before) -> before.with(
                                    State.valueOf(state.getString("state")),
                                    state.getDate("dueAt").toInstant().isBefore(now),
                                    state.getString("need") != null));
                });
        return counts;
    }

    /// Whether each of these was answered, and is of this theme.
    boolean areAnswered(List<String> ids, Theme theme) {
        return ids.stream()
                .allMatch(id -> cases.all()
                        .find(id)
                        .map(held -> held.thing())
                        .filter(it -> it.asked().theme() == theme)
                        .filter(it -> it.state() == State.ANSWERED || it.state() == State.CLOSED)
                        .isPresent());
    }
}
