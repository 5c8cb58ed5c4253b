package fi.otverkko.network.composition;

import java.util.List;

/// Who should join, with the reasons, and what nobody can cover.
///
/// @param seats     the experts to add, by id
/// @param uncovered needs that stay open, in the order of the needs; never hidden
public record Composition(List<Seat> seats, List<Gap> uncovered) {

    public Composition {
        seats = List.copyOf(seats);
        uncovered = List.copyOf(uncovered);
    }

    /// One proposed expert.
    public record Seat(Candidate expert, List<Reason> reasons) {

        public Seat {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why this expert: `COVERS_SECTOR` TE, `COVERS_THEME` T6_NEPSY, `SPEAKS` sv, `OPEN_TEAMS` 2,
    /// `FROM` OWN_REGION or BEYOND when not of the own area, `CHOSEN_BY_COORDINATOR` with an empty value.
    public record Reason(String code, String value) {}

    /// A need that the team does not cover.
    public record Gap(Need need, Why why) {}

    /// What stands in the way, the nearest to a remedy first.
    public enum Why {
        /// Somebody could, but the team has no seat left.
        NO_SEAT,
        /// Those who could have as many invitations this month as they can take.
        NO_ROOM,
        /// Those who could are absent.
        AWAY,
        /// Those who could said no, did not answer, or were left out by the coordinator.
        UNAVAILABLE,
        /// Those who could do not speak the language of the case.
        NOT_IN_LANGUAGE,
        /// Those who could do not use the channel that is asked for.
        NOT_ON_CHANNEL,
        /// Those who could have no account, so nobody can ask them here.
        NO_ACCOUNT,
        /// The directory has nobody.
        NOBODY
    }
}
