package fi.otverkko.network.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import fi.otverkko.network.caseview.CaseView;
import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.team.CaseTeam.Status;
import fi.otverkko.network.team.CaseTeamCommand.Lapse;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.messaging.Walk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// All case teams, in the collection `caseTeams`. Other features ask who is in a formed one.
@Component
public class CaseTeams {

    private static final Bson OPEN = CaseTeamDocument.having(Status::isOpen);

    private static final Bson WANTED = CaseTeamDocument.having(status -> status != Status.NONE);

    private final OutboxCollection teams;
    private final Pool pool;
    private final Clock clock;

    CaseTeams(Outboxes outboxes, Pool pool, Clock clock) {
        this.teams = outboxes.collection("caseTeams");
        teams.documents().createIndex(ascending("state.status"));
        teams.documents().createIndex(ascending("state.members.subjectId"));
        this.pool = pool;
        this.clock = clock;
    }

    /// Subject ids of the members of a case's formed team; empty if it has none now.
    public Optional<List<String>> formed(String consultationId) {
        return teams.find(consultationId)
                .map(CaseTeamDocument::read)
                .filter(team -> team.status() == Status.FORMED)
                .map(team -> team.accepted().map(Member::subjectId).sorted().toList());
    }

    /// What is known of a case that a team was thought of for.
    public Optional<CaseView> view(String consultationId) {
        return teams.find(consultationId).map(CaseTeamDocument::read).map(CaseTeam::view);
    }

    Optional<Stored> find(String id) {
        return teams.find(id);
    }

    /// Teams by id, after `after`; cases that want no team are none.
    ///
    /// @param limit more than 0
    List<Stored> page(List<Bson> filters, String after, int limit) {
        var all = new ArrayList<>(filters);
        all.add(WANTED);
        all.add(gt("_id", after));
        return teams.documents()
                .find(and(all))
                .sort(ascending("_id"))
                .limit(limit)
                .map(Stored::of)
                .into(new ArrayList<>());
    }

    /// All teams that match, by id; cases that want no team are none.
    Stream<CaseTeam> matching(Bson filter) {
        return Walk.byId(teams.documents(), and(WANTED, filter)).map(Stored::of).map(CaseTeamDocument::read);
    }

    /// Carries out a person's command.
    ///
    /// @throws Refusal whatever [CaseTeamRules#decide] refuses, and `case-team-unknown`
    Stored handle(String id, Call call, CaseTeamCommand command) {
        return teams.update(id, call, state -> change(CaseTeamDocument.read(id, state), command))
                .orElseThrow(() -> new Refusal.Unknown("case-team-unknown"));
    }

    /// Follows what another service told of a case.
    void follow(String consultationId, Received message, CaseTeamCommand command) {
        teams.receive(
                consultationId,
                message,
                state -> change(
                        state == null ? CaseTeam.unknown(consultationId) : CaseTeamDocument.read(consultationId, state),
                        command));
    }

    /// The time for which the case is kept is over: no team, and none to come.
    void erase(String consultationId) {
        teams.erase(consultationId);
    }

    /// Takes for silent who has not answered in time.
    @Scheduled(fixedDelayString = "${network.team.lapse-every:60s}")
    void lapse() {
        matching(eq("state.status", Status.INVITING.name()))
                .map(CaseTeam::id)
                .forEach(id -> teams.maintain(id, state -> {
                    var team = CaseTeamDocument.read(id, state);
                    var lapse = new Lapse(() -> candidates(id), clock.instant());
                    return new CaseTeamRules(team).decide(lapse).isEmpty() ? null : change(team, lapse);
                }));
    }

    Instant now() {
        return clock.instant();
    }

    /// Every expert with the number of other open teams that want this expert already.
    public List<Candidate> candidates(String exceptConsultation) {
        var today = LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
        var load = Load.of(matching(OPEN).filter(team -> !team.id().equals(exceptConsultation)), YearMonth.from(today));
        return pool.candidates(load.open(), load.invited(), today);
    }

    private static Change change(CaseTeam team, CaseTeamCommand command) {
        var events = new CaseTeamRules(team).decide(command);
        var next = team.evolve(events);
        return new Change(CaseTeamDocument.write(next), CaseTeamMessages.of(next, events));
    }
}
