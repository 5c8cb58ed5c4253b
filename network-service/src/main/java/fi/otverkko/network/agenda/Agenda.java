package fi.otverkko.network.agenda;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fi.otverkko.network.meeting.Hearing;
import fi.otverkko.network.meeting.Meetings;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.messaging.Walk;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Brings cases to meetings; cases are in the collection `agendaCases`.
///
/// A case and its meeting are two documents. The case decides, the meeting follows, and whatever a
/// crash left between the two is finished by a sweep ([#settle] may be repeated at will). Only a meeting that is
/// cancelled or moved decides for its cases: so the meeting is asked before a case is said to be on it.
@Repository
class Agenda {

    private final OutboxCollection cases;
    private final Meetings meetings;
    private final Places places;

    Agenda(Outboxes outboxes, Meetings meetings, Places places) {
        this.cases = outboxes.collection("agendaCases");
        cases.documents().createIndex(ascending("state.settled"));
        this.meetings = meetings;
        this.places = places;
    }

    /// Puts a case on the agenda that fits, or on that of an ad hoc meeting.
    ///
    /// Where it is already is where it stays, unless the meeting gave it back, or it goes past the monthly
    /// cycle and is heard sooner elsewhere.
    ///
    /// @throws Refusal what [Places#find] refuses, `consultation-unknown`, `meeting-just-gone`
    Placement place(String consultationId, Asker asker, Call call) {
        var stored = cases.update(
                consultationId,
                call,
                state ->
                        Change.silent(AgendaDocument.write(placed(AgendaDocument.read(consultationId, state), asker))));
        if (stored.isEmpty()) {
            throw new Refusal.Unknown("consultation-unknown");
        }
        settle(consultationId);
        var known = read(consultationId);
        var placement = known.placement();
        if (placement == null) {
            throw new Refusal.Conflict("meeting-just-gone");
        }
        return hearing(known).map(hearing -> placement.at(hearing.slot())).orElse(placement);
    }

    private AgendaCase placed(AgendaCase known, Asker asker) {
        var hearing = known.view().over() ? Optional.<Hearing>empty() : hearing(known);
        hearing.ifPresent(now -> places.requireAllowed(now.slot().groupId(), asker));
        if (hearing.isPresent() && (hearing.get().begun() || !asker.mayMove(known))) {
            return known;
        }
        var found = places.find(known, asker);
        boolean stays = hearing.map(Hearing::slot)
                .filter(now -> !asker.prefers(found.slot(), now))
                .isPresent();
        return stays ? known : known.placed(found);
    }

    /// Where the case is heard by what its meeting says, which may have been moved; empty if that gave the case back.
    private Optional<Hearing> hearing(AgendaCase known) {
        return Optional.ofNullable(known.placement())
                .flatMap(placement -> known.settled()
                        ? meetings.hearing(placement.slot().id(), known.id())
                        : Optional.of(new Hearing(placement.slot(), false)));
    }

    /// Follows what another service told of a case.
    void follow(String consultationId, Received message, UnaryOperator<AgendaCase> change) {
        cases.receive(consultationId, message, state -> {
            var known = state == null ? AgendaCase.unknown(consultationId) : AgendaDocument.read(consultationId, state);
            return Change.silent(AgendaDocument.write(change.apply(known)));
        });
        settle(consultationId);
    }

    /// Makes the meeting agree with what the case says.
    private void settle(String consultationId) {
        var known = read(consultationId);
        var placement = known.placement();
        if (known.settled() || placement == null) {
            return;
        }
        var settled = known.inAgreement();
        if (known.view().over()) {
            meetings.drop(placement.slot(), consultationId);
        } else if (!meetings.add(placement.slot(), placement.seat(consultationId))) {
            settled = known.unplaced(); // closed, cancelled or moved while the case was on its way there
        } else {
            meetings.leaveOthers(placement.slot(), consultationId);
        }
        var outcome = AgendaDocument.write(settled);
        // if the case has changed meanwhile, whoever changed it settles it
        var stored = cases.maintain(
                consultationId,
                state -> AgendaDocument.read(consultationId, state).equals(known) ? Change.silent(outcome) : null);
        if (stored.isEmpty()) {
            meetings.erase(consultationId); // whoever erased it may not have seen it there yet
        }
    }

    /// The time for which the case is kept is over: off every agenda with it, also if it was heard there.
    void erase(String consultationId) {
        cases.erase(consultationId);
        meetings.erase(consultationId);
    }

    /// Finishes what a crash left half done.
    @Scheduled(fixedDelayString = "${network.meeting.settle-every:60s}")
    void settleAll() {
        Walk.byId(cases.documents(), eq("state.settled", false))
                .map(document -> document.getString("_id"))
                .forEach(this::settle);
    }

    private AgendaCase read(String id) {
        return cases.find(id)
                .map(stored -> AgendaDocument.read(id, stored.state()))
                .orElseGet(() -> AgendaCase.unknown(id));
    }
}
