package fi.otverkko.intake.channel;

import fi.otverkko.intake.guidance.Theme;
import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/// One entry of the catalogue: a channel of consultation, a service, or a digital care path. Source: domain, GUI-02,
/// GUI-04, GUI-05.
///
/// @param state      withdrawn entries are the office's only
/// @param verifiedAt the day on which somebody last made sure that it is right, in Finland
record Channel(String id, State state, Content entry, LocalDate verifiedAt) {

    /// From then on an entry says that nobody has verified it lately.
    static final Period VALID = Period.ofMonths(12);

    enum State {
        LISTED,
        WITHDRAWN
    }

    enum Sort {
        CHANNEL,
        SERVICE,
        CARE_PATH
    }

    /// What it says.
    ///
    /// @param areas  two digits each, such as `15`; `national` for all of Finland
    /// @param themes what it helps with
    /// @param links  `https` addresses
    record Content(
            Sort sort,
            Set<String> areas,
            Set<Theme> themes,
            InThree title,
            InThree what,
            InThree forWhom,
            InThree how,
            InThree hours,
            InThree cost,
            List<String> links) {

        Content {
            areas = Set.copyOf(areas);
            themes = Set.copyOf(themes);
            links = List.copyOf(links);
        }
    }

    static Channel listed(String id, Content entry, LocalDate today) {
        return new Channel(id, State.LISTED, entry, today);
    }

    /// Whether it should be verified again.
    boolean isOutdated(LocalDate today) {
        return !today.isBefore(outdatedOn());
    }

    /// The day from which on it is outdated.
    LocalDate outdatedOn() {
        return verifiedAt.plus(VALID);
    }

    /// Who writes an entry says what is right today.
    ///
    /// @throws Refusal.Conflict `channel-withdrawn`
    Channel rewritten(Content next, LocalDate today) {
        return listedOnly(new Channel(id, state, next, today));
    }

    /// @throws Refusal.Conflict `channel-withdrawn`
    Channel verified(LocalDate today) {
        return listedOnly(new Channel(id, state, entry, today));
    }

    Channel withdrawn() {
        return new Channel(id, State.WITHDRAWN, entry, verifiedAt);
    }

    private Channel listedOnly(Channel next) {
        if (state == State.WITHDRAWN) {
            throw new Refusal.Conflict("channel-withdrawn");
        }
        return next;
    }
}
