package fi.otverkko.network.composition;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import fi.otverkko.network.composition.Candidate.Distance;
import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.Composition.Seat;
import fi.otverkko.network.composition.Composition.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the smallest sufficient team, exactly, and always the same one (decisions 0009 and 0031).
///
/// Best is, in this order: most needs covered, fewest members, fewest from outside the own co-operation area,
/// fewest from outside the own area, least load in sum, and the ids that come first. Only experts are considered who
/// have
/// an account, speak the language of the case, can use its channel, are there, and have room this month.
///
/// @param needs    what the team must cover; somebody can cover at most [Cover#MOST_NEEDS] of them
/// @param language ISO 639-1 code of the case's language
/// @param channel  on which all must be able to meet; null if any will do
/// @param kept     ids of experts who are in the team already; they count, and are not judged again
/// @param barred   ids of experts who must not be proposed
public record SmallestTeam(
        List<Need> needs, String language, @Nullable String channel, Set<String> kept, Set<String> barred) {

    /// More people than this is a meeting, not a team.
    public static final int SEATS = 6;

    public SmallestTeam {
        needs = List.copyOf(needs);
        kept = Set.copyOf(kept);
        barred = Set.copyOf(barred);
    }

    /// The best addition to those kept.
    ///
    /// @param directory every expert of the area, in any order
    public Composition among(Collection<Candidate> directory) {
        return ranked(directory, 1).getFirst();
    }

    /// The best addition to those kept, and the next best: each does without at least one member of every better one,
    /// and covers as many needs.
    ///
    /// @param count how many at most, from 1
    /// @return at least one, the best first; the best may have no seats
    public List<Composition> ranked(Collection<Candidate> directory, int count) {
        var team =
                directory.stream().filter(expert -> kept.contains(expert.id())).toList();
        var open = needs.stream().filter(not(need -> covered(need, team))).toList();
        var usable = directory.stream()
                .filter(this::usable)
                .filter(expert -> open.stream().anyMatch(expert::covers))
                .sorted(comparing(Candidate::id))
                .toList();
        var coverable = open.stream().filter(need -> covered(need, usable)).toList();
        return new NextBest(new Cover(coverable, usable, SEATS - kept.size(), count))
                .first(count).stream()
                        .map(members -> composition(members, open, directory))
                        .toList();
    }

    private Composition composition(List<Candidate> members, List<Need> open, Collection<Candidate> directory) {
        return new Composition(
                members.stream()
                        .map(expert -> new Seat(expert, reasons(expert, open)))
                        .toList(),
                open.stream()
                        .filter(not(need -> covered(need, members)))
                        .map(need -> new Gap(need, why(need, directory)))
                        .toList());
    }

    private boolean usable(Candidate expert) {
        return !kept.contains(expert.id()) && expert.obstacle(this) == Why.NO_SEAT;
    }

    private static boolean covered(Need need, Collection<Candidate> team) {
        return team.stream().anyMatch(expert -> expert.covers(need));
    }

    private List<Reason> reasons(Candidate expert, List<Need> open) {
        var reasons = new ArrayList<Reason>();
        open.stream()
                .filter(expert::covers)
                .map(need -> new Reason("COVERS_" + need.kind(), need.code()))
                .forEach(reasons::add);
        reasons.add(new Reason("SPEAKS", language));
        reasons.add(new Reason("OPEN_TEAMS", Integer.toString(expert.load())));
        if (expert.reach().distance() != Distance.OWN_AREA) {
            reasons.add(new Reason("FROM", expert.reach().distance().name()));
        }
        return reasons;
    }

    private Why why(Need need, Collection<Candidate> directory) {
        return directory.stream()
                .filter(expert -> expert.covers(need))
                .map(expert -> expert.obstacle(this))
                .min(Comparator.naturalOrder())
                .orElse(Why.NOBODY);
    }
}
