package fi.otverkko.intake.supervision;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request for work supervision. Source: domain, NET-14.
///
/// @param asked  by whom, about which case, and how
/// @param answer null until the coordinator gave one
record SupervisionRequest(String id, Asked asked, @Nullable Answer answer) {

    enum State {
        ASKED,
        ARRANGED,
        DECLINED
    }

    /// For how many.
    enum Form {
        INDIVIDUAL,
        PAIR,
        GROUP
    }

    /// What would suit; codes, so that no words about the case come here.
    enum Wish {
        SOON,
        REMOTE,
        ON_SITE,
        OUTSIDE_OWN_UNIT,
        SAME_PROFESSION,
        OTHER_PROFESSION
    }

    /// Who gives it.
    enum Supervisor {
        OT_CENTRE,
        OWN_EMPLOYER,
        OUTSIDE
    }

    /// Why it is declined.
    enum Reason {
        NO_SUPERVISOR_AVAILABLE,
        ALREADY_ARRANGED,
        BELONGS_TO_OCCUPATIONAL_HEALTH,
        OTHER_SUPPORT_SUITS_BETTER
    }

    /// @param askerId subject id
    record Asked(String askerId, String consultationId, Form form, Set<Wish> wishes, Instant at) {

        Asked {
            wishes = Set.copyOf(wishes);
        }
    }

    /// Arranged, with a provider; or declined, with a reason.
    ///
    /// @param startsOn the day on which it begins; null while that is open
    /// @param by       subject id of the coordinator
    record Answer(
            @Nullable Supervisor provider,
            @Nullable LocalDate startsOn,
            @Nullable Reason reason,
            String by,
            Instant at) {

        /// @throws Refusal.Invalid `supervision-answer-invalid` unless it is one of the two
        Answer {
            if ((provider == null) == (reason == null) || (startsOn != null && provider == null)) {
                throw new Refusal.Invalid("supervision-answer-invalid");
            }
        }

        private boolean saysTheSame(Answer other) {
            return provider == other.provider && reason == other.reason && Objects.equals(startsOn, other.startsOn);
        }
    }

    State state() {
        return answer == null ? State.ASKED : answer.provider() == null ? State.DECLINED : State.ARRANGED;
    }

    /// Answers it, once.
    ///
    /// @throws Refusal.Conflict `supervision-state` if it was answered otherwise
    SupervisionRequest answered(Answer given) {
        if (answer == null) {
            return new SupervisionRequest(id, asked, given);
        }
        if (answer.saysTheSame(given)) {
            return this;
        }
        throw new Refusal.Conflict("supervision-state", state());
    }
}
