package fi.otverkko.intake.supervision;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request for work supervision. Source: domain, NET-14.
///
/// @param asked       by whom, about which case, and how
/// @param answer      null until the coordinator gave one
/// @param withdrawnAt when who asked took it back; null unless she did
record SupervisionRequest(
        String id,
        Asked asked,
        @Nullable Answer answer,
        @Nullable Instant withdrawnAt) {

    enum State {
        ASKED,
        ARRANGED,
        DECLINED,
        WITHDRAWN
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
        if (answer == null) {
            return withdrawnAt == null ? State.ASKED : State.WITHDRAWN;
        }
        return answer.provider() == null ? State.DECLINED : State.ARRANGED;
    }

    /// When it was answered or taken back; null while it is open.
    @Nullable
    Instant endedAt() {
        return answer == null ? withdrawnAt : answer.at();
    }

    /// Answers it, once.
    ///
    /// @throws Refusal.Conflict `supervision-state` if it was answered otherwise, or taken back
    SupervisionRequest answered(Answer given) {
        if (answer != null && answer.saysTheSame(given)) {
            return this;
        }
        return open(new SupervisionRequest(id, asked, given, null));
    }

    /// Takes it back; again changes nothing.
    ///
    /// @throws Refusal.Conflict `supervision-state` if it was answered
    SupervisionRequest withdrawn(Instant at) {
        return withdrawnAt == null ? open(new SupervisionRequest(id, asked, null, at)) : this;
    }

    private SupervisionRequest open(SupervisionRequest next) {
        if (state() != State.ASKED) {
            throw new Refusal.Conflict("supervision-state", state());
        }
        return next;
    }
}
