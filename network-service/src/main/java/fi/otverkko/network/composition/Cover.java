package fi.otverkko.network.composition;

import fi.otverkko.network.composition.Candidate.Distance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The cheapest experts that together cover as many needs as can be, exactly (decision 0031).
///
/// Experts who cover the same needs are interchangeable but for their price: of each such kind only the few cheapest
/// can be
/// in one of the first teams, so 5,000 experts become at most 1,023 kinds. Over sets of needs it is then a shortest
/// path: the best team for a set begins with somebody who covers its lowest need, and goes on with the best team for
/// what is left. Prices add up, and adding the same member to two teams of one size does not change which one's ids
/// come first, hence nothing better is lost on the way.
final class Cover {

    /// Seven themed teams and three sectors.
    static final int MOST_NEEDS = 10;

    private static final long MEMBER = 1L << 56;
    private static final long BEYOND = 1L << 48;
    private static final long OUTSIDE = 1L << 40;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int SEATS = SmallestTeam.SEATS;

    private final int everything;
    private final int seats;
    private final List<List<Candidate>> kinds = new ArrayList<>();
    private final Map<String, Integer> kindOf = new HashMap<>();

    /// Sorts the experts by what they cover.
    ///
    /// @param needs  each covered by some expert
    /// @param byId   experts, by id
    /// @param seats  how many members at most
    /// @param choice how many experts of a kind to keep: as many as teams are asked for
    Cover(List<Need> needs, List<Candidate> byId, int seats, int choice) {
        if (needs.size() > MOST_NEEDS) {
            throw new IllegalArgumentException("more needs than can be searched: " + needs.size());
        }
        this.everything = (1 << needs.size()) - 1;
        this.seats = seats;
        for (int kind = 0; kind <= everything; kind++) {
            kinds.add(new ArrayList<>());
        }
        for (var expert : byId) {
            kinds.get(kind(expert, needs)).add(expert);
        }
        kinds.replaceAll(experts -> experts.stream()
                .sorted(Comparator.comparingLong(Cover::price)) // stable: then by id
                .limit(choice)
                .toList());
        for (int kind = 0; kind <= everything; kind++) {
            for (var expert : kinds.get(kind)) {
                kindOf.put(expert.id(), kind);
            }
        }
    }

    private static int kind(Candidate expert, List<Need> needs) {
        int kind = 0;
        for (int index = 0; index < needs.size(); index++) {
            kind |= expert.covers(needs.get(index)) ? 1 << index : 0;
        }
        return kind;
    }

    /// What a member adds: lexicographic, as there are at most six.
    static long price(Candidate expert) {
        var distance = expert.reach().distance();
        return MEMBER
                + (distance == Distance.BEYOND ? BEYOND : 0)
                + (distance == Distance.OWN_AREA ? 0 : OUTSIDE)
                + expert.load();
    }

    /// A team by id, what it costs, and how many needs it covers.
    record Found(List<Candidate> members, long price, int needs) {

        static final Comparator<Found> BEST = Comparator.comparingInt((Found found) -> -found.needs)
                .thenComparingLong(Found::price)
                .thenComparing(Found::ids, Arrays::compare);

        private String[] ids() {
            return members.stream().map(Candidate::id).toArray(String[]::new);
        }
    }

    /// The best team without these experts; with nobody in it if there is none.
    Found without(Set<String> left) {
        var experts = kinds.stream()
                .flatMap(kind -> kind.stream()
                        .filter(expert -> !left.contains(expert.id()))
                        .limit(1))
                .sorted(Comparator.comparing(Candidate::id))
                .toArray(Candidate[]::new);
        var masks = Arrays.stream(experts)
                .mapToInt(expert -> kindOf.getOrDefault(expert.id(), 0))
                .toArray();
        var own = Arrays.stream(experts).mapToLong(Cover::price).toArray();
        var covering = IntStream.range(0, Integer.bitCount(everything))
                .mapToObj(need -> IntStream.range(0, masks.length)
                        .filter(i -> (masks[i] & (1 << need)) != 0)
                        .toArray())
                .toArray(int[][]::new);
        var prices = new long[everything + 1];
        var teams = new long[everything + 1];
        for (int needs = 1; needs <= everything; needs++) {
            long price = NEVER;
            long team = 0;
            for (int i : covering[Integer.numberOfTrailingZeros(needs)]) {
                int rest = needs & ~masks[i];
                if (prices[rest] == NEVER || prices[rest] + own[i] > price) {
                    continue;
                }
                long found = Ranks.with(i, teams[rest]);
                if (prices[rest] + own[i] < price || found < team) {
                    price = prices[rest] + own[i];
                    team = found;
                }
            }
            prices[needs] = price / MEMBER > SEATS ? NEVER : price;
            teams[needs] = team;
        }
        return best(prices, teams, experts);
    }

    private Found best(long[] prices, long[] teams, Candidate[] experts) {
        var best = new Found(List.of(), 0, 0);
        for (int needs = 1; needs <= everything; needs++) {
            if (prices[needs] / MEMBER <= seats && Integer.bitCount(needs) >= best.needs()) {
                var members =
                        Ranks.of(teams[needs]).mapToObj(rank -> experts[rank]).toList();
                var found = new Found(members, prices[needs], Integer.bitCount(needs));
                best = Found.BEST.compare(found, best) < 0 ? found : best;
            }
        }
        return best;
    }
}
