package fi.otverkko.network.composition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.function.Predicate.not;

import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.Composition.Seat;
import fi.otverkko.network.composition.Composition.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the smallest sufficient team, exactly, and always the same one (decision 0009).
///
/// Best is, in this order: most needs covered, fewest members, least load in sum, and the ids that
/// come first. Only experts who speak the language of the case and have an account are considered.
///
/// @param needs    what the team must cover
/// @param language ISO 639-1 code of the case's language
/// @param kept     ids of experts who are in the team already; they count, and are not judged again
/// @param barred   ids of experts who must not be proposed
public record SmallestTeam(List<Need> needs, String language, Set<String> kept, Set<String> barred) {

    /// More people than this is a meeting, not a team.
    public static final int SEATS = 6;

    public SmallestTeam {
        needs = List.copyOf(needs);
        kept = Set.copyOf(kept);
        barred = Set.copyOf(barred);
    }

    /// Some of the candidates, in the order of their ids, and their load in sum.
    private record Pick(List<Candidate> members, long load) {

        static final Comparator<Pick> CHEAPEST = comparingInt((Pick pick) -> pick.members.size())
                .thenComparingLong(Pick::load)
                .thenComparing(Pick::ids, Arrays::compare);

        Pick with(Candidate next) {
            return new Pick(Stream.concat(members.stream(), Stream.of(next)).toList(), load + next.load());
        }

        String[] ids() {
            return members.stream().map(Candidate::id).toArray(String[]::new);
        }
    }

    /// The best addition to those kept.
    ///
    /// @param directory every expert of the area, in any order
    public Composition among(Collection<Candidate> directory) {
        var usable = directory.stream()
                .filter(this::usable)
                .sorted(comparing(Candidate::id))
                .toList();
        var team =
                directory.stream().filter(expert -> kept.contains(expert.id())).toList();
        var open = needs.stream().filter(not(need -> covered(need, team))).toList();
        var coverable = open.stream().filter(need -> covered(need, usable)).toList();
        var members = cheapest(coverable, usable).members();
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
        return expert.subjectId() != null
                && expert.languages().contains(language)
                && !kept.contains(expert.id())
                && !barred.contains(expert.id());
    }

    private static boolean covered(Need need, Collection<Candidate> team) {
        return team.stream().anyMatch(expert -> expert.covers(need));
    }

    /// Walks through the candidates once and keeps, for every set of covered needs, the cheapest pick
    /// that covers just this set. Work grows with candidates × 2^needs; there are at most ten needs
    /// that somebody can cover (seven themed teams, three sectors), so 5,000 experts take a moment.
    ///
    /// A candidate is only ever added behind others with smaller ids, hence the cheaper of two picks
    /// stays the cheaper one whoever joins both, and nothing better is lost.
    private Pick cheapest(List<Need> coverable, List<Candidate> byId) {
        var best = new @Nullable Pick[1 << coverable.size()];
        best[0] = new Pick(List.of(), 0);
        for (var expert : byId) {
            int gain = IntStream.range(0, coverable.size())
                    .filter(index -> expert.covers(coverable.get(index)))
                    .map(index -> 1 << index)
                    .sum();
            for (int covered = 0; covered < best.length; covered++) {
                var pick = best[covered];
                int more = covered | gain;
                if (pick == null || more == covered || pick.members().size() + kept.size() >= SEATS) {
                    continue;
                }
                var candidate = pick.with(expert);
                var known = best[more];
                best[more] = known == null || Pick.CHEAPEST.compare(candidate, known) < 0 ? candidate : known;
            }
        }
        int most = IntStream.range(0, best.length)
                .filter(covered -> best[covered] != null)
                .map(Integer::bitCount)
                .max()
                .orElse(0);
        return IntStream.range(0, best.length)
                .filter(covered -> Integer.bitCount(covered) == most)
                .mapToObj(covered -> best[covered])
                .filter(Objects::nonNull)
                .min(Pick.CHEAPEST)
                .orElseThrow();
    }

    private List<Reason> reasons(Candidate expert, List<Need> open) {
        var reasons = new ArrayList<Reason>();
        open.stream()
                .filter(expert::covers)
                .map(need -> new Reason("COVERS_" + need.kind(), need.code()))
                .forEach(reasons::add);
        reasons.add(new Reason("SPEAKS", language));
        reasons.add(new Reason("OPEN_TEAMS", Integer.toString(expert.load())));
        return reasons;
    }

    private Why why(Need need, Collection<Candidate> directory) {
        return directory.stream()
                .filter(expert -> expert.covers(need))
                .map(expert -> expert.obstacle(language, barred))
                .min(Comparator.naturalOrder())
                .orElse(Why.NOBODY);
    }
}
