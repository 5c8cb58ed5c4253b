package fi.otverkko.network.agenda;

import fi.otverkko.network.caseview.CaseView;
import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a case stands on its way to a meeting. This record says on which agenda it was put;
/// the meeting may have given it back since.
///
/// @param accepted  whether the secretary found the request fit for handling
/// @param placement null as long as it is on no agenda
/// @param settled   whether the meeting already agrees with [#placement]
/// @param urgent    what a person last said about it going past the others; null if nobody did
record AgendaCase(
        String id,
        CaseView view,
        boolean accepted,
        @Nullable Placement placement,
        boolean settled,
        @Nullable Escalation urgent) {

    /// Models that are answered without a meeting.
    private static final Set<String> NO_MEETING = Set.of("M_GUIDANCE", "M_COORDINATOR_CALL");

    /// A coordinator or the chair lets it go past the others.
    ///
    /// @param adHoc whether also past the monthly cycle
    record Escalation(boolean adHoc, Instant at) {}

    static AgendaCase unknown(String consultationId) {
        return new AgendaCase(consultationId, CaseView.UNKNOWN, false, null, true, null);
    }

    AgendaCase learnt(Facts facts) {
        return view.isNews(facts) ? with(view.with(facts), settled) : this;
    }

    AgendaCase decided(Decision decision) {
        return view.isNews(decision) ? with(view.with(decision), settled) : this;
    }

    AgendaCase acceptedBySecretary() {
        return new AgendaCase(id, view, true, placement, settled, urgent);
    }

    /// Withdrawn or declined: off the agenda with it, unless it was opened there.
    AgendaCase ended() {
        return view.over() ? this : with(view.ended(), placement == null);
    }

    AgendaCase escalated(Escalation said) {
        boolean isNews = urgent == null || said.at().isAfter(urgent.at());
        return isNews ? new AgendaCase(id, view, accepted, placement, settled, said) : this;
    }

    /// Whether it goes past the monthly cycle: somebody let it, and the urgency for which she might still holds.
    boolean goesPastTheCycle() {
        var decision = view.standing();
        return urgent != null && urgent.adHoc() && decision != null && decision.isUrgent();
    }

    AgendaCase placed(Placement where) {
        return new AgendaCase(id, view, accepted, where, false, urgent);
    }

    /// The meeting could not take it, or let it go.
    AgendaCase unplaced() {
        return new AgendaCase(id, view, accepted, null, true, urgent);
    }

    AgendaCase inAgreement() {
        return new AgendaCase(id, view, accepted, placement, true, urgent);
    }

    /// The decision by which the case goes to a meeting.
    ///
    /// @throws Refusal.Conflict `consultation-over`, `consultation-not-decided`, `consultation-not-accepted`
    ///     or `consultation-needs-no-meeting`
    Decision requirePlaceable() {
        if (view.over()) {
            throw new Refusal.Conflict("consultation-over");
        }
        var decision = view.standing();
        if (decision == null) {
            throw new Refusal.Conflict("consultation-not-decided");
        }
        if (!accepted) {
            throw new Refusal.Conflict("consultation-not-accepted");
        }
        if (NO_MEETING.contains(decision.model())) {
            throw new Refusal.Conflict("consultation-needs-no-meeting", decision.model());
        }
        return decision;
    }

    private AgendaCase with(CaseView next, boolean agrees) {
        return new AgendaCase(id, next, accepted, placement, agrees, urgent);
    }
}
