package fi.otverkko.network.composition;

import fi.otverkko.network.composition.Composition.Why;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An expert as the search for a team sees one.
///
/// @param id        the expert in the directory
/// @param subjectId the account that can be invited; experts without one cannot answer
/// @param reach     how far away the expert is, and what of the expert's time is left
public record Candidate(
        String id, @Nullable String subjectId, String sector, Set<String> themes, Set<String> languages, Reach reach) {

    /// Where an expert works, seen from the area that asks; the nearer the better.
    public enum Distance {
        OWN_AREA,
        /// Another area of the own co-operation area.
        OWN_REGION,
        BEYOND
    }

    /// How an expert can be had.
    ///
    /// @param channels codes such as `REMOTE`; empty if any will do
    /// @param load     open case teams in which the expert already is, 0 or more
    /// @param room     how many more invitations this month may bring
    /// @param away     absent on the day that is asked for, or no longer of the network
    public record Reach(Distance distance, Set<String> channels, int load, int room, boolean away) {

        public Reach {
            channels = Set.copyOf(channels);
        }

        /// Of the own area, with nothing in the way but the load.
        public static Reach near(int load) {
            return new Reach(Distance.OWN_AREA, Set.of(), load, Integer.MAX_VALUE, false);
        }

        boolean serves(@Nullable String channel) {
            return channel == null || channels.isEmpty() || channels.contains(channel);
        }
    }

    public Candidate {
        themes = Set.copyOf(themes);
        languages = Set.copyOf(languages);
    }

    public int load() {
        return reach.load();
    }

    boolean covers(Need need) {
        return switch (need.kind()) {
            case SECTOR -> sector.equals(need.code());
            case THEME -> themes.contains(need.code());
        };
    }

    /// What keeps an expert who could cover a need from being proposed; `NO_SEAT` if nothing else does.
    Why obstacle(SmallestTeam task) {
        if (subjectId == null) {
            return Why.NO_ACCOUNT;
        }
        if (!languages.contains(task.language())) {
            return Why.NOT_IN_LANGUAGE;
        }
        if (!reach.serves(task.channel())) {
            return Why.NOT_ON_CHANNEL;
        }
        if (task.barred().contains(id)) {
            return Why.UNAVAILABLE;
        }
        if (reach.away()) {
            return Why.AWAY;
        }
        return reach.room() < 1 ? Why.NO_ROOM : Why.NO_SEAT;
    }
}
