package fi.otverkko.network.team;

import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.composition.SmallestTeam;
import fi.otverkko.network.team.CaseTeam.Status;
import fi.otverkko.network.team.CaseTeamCommand.Answer;
import fi.otverkko.network.team.CaseTeamCommand.Decide;
import fi.otverkko.network.team.CaseTeamCommand.End;
import fi.otverkko.network.team.CaseTeamCommand.Form;
import fi.otverkko.network.team.CaseTeamCommand.Invite;
import fi.otverkko.network.team.CaseTeamCommand.Lapse;
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
import fi.otverkko.network.team.Member.State;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What may happen to a case team, and what follows from it.
record CaseTeamRules(CaseTeam team) {

    /// @return what happens, oldest first; empty when what is asked is already so, or is no news
    /// @throws Refusal `case-team-unknown`, `case-team-over`, `case-team-not-invited`, `case-team-incomplete`,
    ///     `case-team-full`, `invitation-unknown`, `expert-unknown`, `expert-without-account`, `expert-said-no`
    List<CaseTeamEvent> decide(CaseTeamCommand command) {
        return switch (command) {
            case Learn learn when !team.view().isNews(learn.facts()) -> List.of();
            case Learn learn -> followed(new Learnt(learn.facts()), learn.directory(), learn.at());
            case Decide decide when !team.view().isNews(decide.decision()) -> List.of();
            case Decide decide -> followed(new Decided(decide.decision()), decide.directory(), decide.at());
            case End end -> end(end);
            case Invite invite -> invite(invite);
            case Answer answer -> answer(answer);
            case Lapse lapse -> lapse(lapse);
            case Form form -> form(form);
        };
    }

    /// After news about the case the team is gathered, gathered anew, or let go.
    private List<CaseTeamEvent> followed(CaseTeamEvent news, Supplier<List<Candidate>> directory, Instant at) {
        var next = team.evolve(news);
        if (next.view().wantsTeam()) {
            return gathering(directory.get(), at).after(List.of(news));
        }
        return team.status().isOpen() ? List.of(news, new Dissolved(at)) : List.of(news);
    }

    private List<CaseTeamEvent> end(End end) {
        if (team.view().over()) {
            return List.of();
        }
        return team.status().isOpen() ? List.of(new Ended(), new Dissolved(end.at())) : List.of(new Ended());
    }

    private List<CaseTeamEvent> invite(Invite invite) {
        requireOpen();
        var events = new ArrayList<CaseTeamEvent>();
        for (var expertId : invite.exclude()) {
            var member = team.member(expertId).orElseThrow(() -> new Refusal.Invalid("expert-not-in-team", expertId));
            if (member.isIn() || member.state() == State.PROPOSED) {
                events.add(new Excluded(member.as(State.EXCLUDED)));
            }
        }
        var by = team.view().answerBy(invite.at());
        Stream.concat(
                        team.members().stream()
                                .filter(member -> member.state() == State.PROPOSED)
                                .filter(member -> !invite.exclude().contains(member.expertId())),
                        invite.add().stream().sorted().flatMap(gathering(invite.directory(), invite.at())::added))
                .map(member -> new Invited(member.invited(by, invite.at()), invite.by(), by, invite.at()))
                .forEach(events::add);
        if (events.isEmpty() && team.status() == Status.PROPOSED) {
            throw new Refusal.Conflict("nobody-to-invite");
        }
        if (team.evolve(events).members().stream().filter(Member::isIn).count() > SmallestTeam.SEATS) {
            throw new Refusal.Conflict("case-team-full", SmallestTeam.SEATS);
        }
        return gathering(invite.directory(), invite.at()).after(events);
    }

    private List<CaseTeamEvent> answer(Answer answer) {
        var member = team.member(answer.expertId())
                .filter(invited -> invited.subjectId().equals(answer.subjectId()) && invited.invitedAt() != null)
                .orElseThrow(() -> new Refusal.Unknown("invitation-unknown"));
        if (member.state() == answer.answer()) {
            return List.of();
        }
        if (team.status() != Status.INVITING) {
            throw new Refusal.Conflict("case-team-over", team.status());
        }
        // late is better than never, and a conflict may be discovered after accepting
        if (!member.isIn() && member.state() != State.NO_ANSWER) {
            throw new Refusal.Conflict("invitation-answered", member.state());
        }
        var answered = new Answered(member.answered(answer.answer(), answer.at()), answer.at());
        return gathering(answer.directory(), answer.at()).after(List.of(answered));
    }

    private List<CaseTeamEvent> lapse(Lapse lapse) {
        var events = team.members().stream()
                .filter(member -> member.state() == State.INVITED && member.isLate(lapse.at()))
                .<CaseTeamEvent>map(member -> new Lapsed(member.as(State.NO_ANSWER)))
                .toList();
        return events.isEmpty()
                ? events
                : gathering(lapse.directory().get(), lapse.at()).after(events);
    }

    private List<CaseTeamEvent> form(Form form) {
        requireOpen();
        if (team.status() == Status.FORMED) {
            return List.of();
        }
        if (team.status() == Status.PROPOSED) {
            throw new Refusal.Conflict("case-team-not-invited");
        }
        var missing = team.missingSectors();
        if (!missing.isEmpty()) {
            throw new Refusal.Conflict("case-team-incomplete", String.join(", ", missing));
        }
        var subjects = team.accepted().map(Member::subjectId).sorted().toList();
        return List.of(new Formed(form.by(), subjects, form.accessUntil(), form.at()));
    }

    private Gathering gathering(List<Candidate> directory, Instant at) {
        return new Gathering(team, directory, at);
    }

    private void requireOpen() {
        switch (team.status()) {
            case NONE -> throw new Refusal.Unknown("case-team-unknown");
            case DISSOLVED, CANCELLED -> throw new Refusal.Conflict("case-team-over", team.status());
            case PROPOSED, INVITING, FORMED -> {}
        }
    }
}
