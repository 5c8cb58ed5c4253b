package fi.otverkko.network.team;

import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationClosed;
import fi.otverkko.contracts.intake.v1.ConsultationDeclined;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationMerged;
import fi.otverkko.contracts.intake.v1.ConsultationRedirected;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ConsultationWithdrawn;
import fi.otverkko.contracts.network.v1.CaseTeamDissolved;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.CaseTeamProposed;
import fi.otverkko.contracts.network.v1.ExpertInvited;
import fi.otverkko.contracts.network.v1.InvitationAnswered;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.network.caseview.CaseView;
import fi.otverkko.network.team.CaseTeamCommand.Decide;
import fi.otverkko.network.team.CaseTeamCommand.End;
import fi.otverkko.network.team.CaseTeamCommand.Learn;
import fi.otverkko.network.team.CaseTeamEvent.Answered;
import fi.otverkko.network.team.CaseTeamEvent.Decided;
import fi.otverkko.network.team.CaseTeamEvent.Dissolved;
import fi.otverkko.network.team.CaseTeamEvent.Ended;
import fi.otverkko.network.team.CaseTeamEvent.Excluded;
import fi.otverkko.network.team.CaseTeamEvent.Formed;
import fi.otverkko.network.team.CaseTeamEvent.Invited;
import fi.otverkko.network.team.CaseTeamEvent.Lapsed;
import fi.otverkko.network.team.CaseTeamEvent.Learnt;
import fi.otverkko.network.team.CaseTeamEvent.Proposed;
import fi.otverkko.platform.messaging.Inbox;
import fi.otverkko.platform.messaging.Received;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// What the case team hears of the others, and what they get to know of it.
@Configuration(proxyBeanMethods = false)
class CaseTeamMessages {

    /// Bound to `intake.consultations`. The team keeps the language, the schooling code and who asks;
    /// nothing else of the answers.
    @Bean
    static Consumer<Message<byte[]>> teamIntake(JsonMapper json, CaseTeams teams) {
        return new Inbox(json)
                .on(ConsultationSubmitted.class, (event, received) -> submitted(teams, event, received))
                .on(ConsultationAnswered.class, (event, received) -> end(teams, event.consultationId(), received))
                .on(ConsultationClosed.class, (event, received) -> end(teams, event.consultationId(), received))
                .on(ConsultationDeclined.class, (event, received) -> end(teams, event.consultationId(), received))
                .on(ConsultationRedirected.class, (event, received) -> end(teams, event.consultationId(), received))
                .on(ConsultationMerged.class, (event, received) -> end(teams, event.consultationId(), received))
                .on(ConsultationWithdrawn.class, (event, received) -> end(teams, event.consultationId(), received))
                .on(ConsultationErased.class, (event, received) -> teams.erase(event.consultationId()));
    }

    /// Bound to `triage.screenings`.
    @Bean
    static Consumer<Message<byte[]>> teamTriage(JsonMapper json, CaseTeams teams) {
        return new Inbox(json).on(ScreeningDecided.class, (event, received) -> decided(teams, event, received));
    }

    private static void submitted(CaseTeams teams, ConsultationSubmitted event, Received received) {
        var facts = new CaseView.Facts(
                event.round(), event.language(), event.answers().schooling(), event.requesterId());
        var id = event.consultationId();
        teams.follow(id, received, new Learn(facts, () -> teams.candidates(id), teams.now()));
    }

    private static void decided(CaseTeams teams, ScreeningDecided event, Received received) {
        var decision =
                new CaseView.Decision(event.round(), event.urgency(), event.model(), event.teams(), event.decidedAt());
        var id = event.consultationId();
        teams.follow(id, received, new Decide(decision, () -> teams.candidates(id), teams.now()));
    }

    private static void end(CaseTeams teams, String consultationId, Received received) {
        teams.follow(consultationId, received, new End(teams.now()));
    }

    /// @param after the team once all of it has happened
    static List<Record> of(CaseTeam after, List<CaseTeamEvent> events) {
        return events.stream().flatMap(event -> of(after, event)).toList();
    }

    private static Stream<Record> of(CaseTeam after, CaseTeamEvent event) {
        var id = after.id();
        return switch (event) {
            case Proposed proposed -> Stream.of(proposed(after, proposed));
            case Invited invited ->
                Stream.of(new ExpertInvited(
                        id,
                        id,
                        invited.member().expertId(),
                        invited.member().subjectId(),
                        invited.answerBy(),
                        invited.at()));
            case Answered answered ->
                Stream.of(new InvitationAnswered(
                        id,
                        id,
                        answered.member().expertId(),
                        answered.member().subjectId(),
                        answered.member().state().name(),
                        answered.at()));
            case Formed formed ->
                Stream.of(new CaseTeamFormed(
                        id, id, formed.coordinatorId(), formed.memberSubjects(), formed.accessUntil(), formed.at()));
            case Dissolved dissolved -> Stream.of(new CaseTeamDissolved(id, id, dissolved.at()));
            case Learnt _, Decided _, Excluded _, Lapsed _, Ended _ -> Stream.of();
        };
    }

    private static CaseTeamProposed proposed(CaseTeam after, Proposed proposed) {
        var members = after.members().stream()
                .filter(member -> member.isIn() || member.state() == Member.State.PROPOSED)
                .toList();
        return new CaseTeamProposed(
                after.id(),
                after.id(),
                members.stream().map(Member::expertId).sorted().toList(),
                members.stream().map(Member::sector).distinct().sorted().toList(),
                proposed.at());
    }
}
