package fi.otverkko.network.composition;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.otverkko.network.composition.Cover.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The first few teams in the order of [Found#BEST], of which none holds all members of a better one.
///
/// A team that is no better one with others besides lacks a member of each better one. So the next best is the best
/// of those that come out when one member of each is left out, in every way.
final class NextBest {

    private final Cover cover;
    private final Map<Set<String>, Found> known = new HashMap<>();

    NextBest(Cover cover) {
        this.cover = cover;
    }

    /// The best team, and the next best ones.
    ///
    /// @return at least one team, and then only such as cover as many needs
    List<List<Candidate>> first(int count) {
        var teams = new ArrayList<>(List.of(without(Set.of())));
        var best = teams.getFirst();
        while (teams.size() < count && !best.members().isEmpty()) {
            var next = leavingOut(teams)
                    .map(this::without)
                    .filter(found -> found.needs() == best.needs())
                    .min(Found.BEST);
            if (next.isEmpty()) {
                break;
            }
            teams.add(next.get());
        }
        return teams.stream().map(Found::members).toList();
    }

    private Found without(Set<String> left) {
        return known.computeIfAbsent(left, cover::without);
    }

    /// Every way to leave out somebody of each team; whoever was left out for one team may do for another.
    private static Stream<Set<String>> leavingOut(List<Found> teams) {
        var ways = Set.of(Set.<String>of());
        for (var team : teams) {
            var more = new HashSet<Set<String>>();
            for (var way : ways) {
                var ids = team.members().stream().map(Candidate::id).toList();
                if (ids.stream().anyMatch(way::contains)) {
                    more.add(way);
                } else {
                    ids.forEach(id ->
                            more.add(Stream.concat(way.stream(), Stream.of(id)).collect(toUnmodifiableSet())));
                }
            }
            ways = more;
        }
        return ways.stream();
    }
}
