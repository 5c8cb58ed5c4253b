package fi.otverkko.network.team;

import static com.mongodb.client.model.Filters.eq;

import fi.otverkko.network.team.CaseTeamCommand.Answer;
import fi.otverkko.network.team.CaseTeamCommand.Form;
import fi.otverkko.network.team.CaseTeamCommand.Invite;
import fi.otverkko.network.team.CaseTeamView.Invitation;
import fi.otverkko.network.team.CaseTeamView.Invitees;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Case teams and invitations over HTTP. Area staff see the teams of the area; experts see their own
/// invitations, and the teams that they accepted.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Case teams", description = "Proposal, invitations, formation")
class CaseTeamController {

    private static final int MOST_INVITATIONS = 100;

    private final CaseTeams teams;
    private final Clock clock;
    private final Duration access;

    CaseTeamController(CaseTeams teams, Clock clock, @Value("${network.team.access:90d}") Duration access) {
        this.teams = teams;
        this.clock = clock;
        this.access = access;
    }

    /// An expert's answer; `CONFLICT` when the expert knows the family.
    record InvitationAnswer(
            @NotNull @Pattern(regexp = "ACCEPTED|DECLINED|CONFLICT") @Schema(example = "ACCEPTED")
            String answer) {}

    @GetMapping("/case-teams")
    @Operation(summary = "Case teams of the area, or those that the calling expert accepted")
    Page<CaseTeamView> list(
            @RequestParam(required = false) @Nullable String consultationId,
            @RequestParam(required = false) CaseTeam.@Nullable Status status,
            PageRequest page,
            Caller caller) {
        var filters = new ArrayList<Bson>();
        if (consultationId != null) {
            filters.add(eq("_id", consultationId));
        }
        if (status != null) {
            filters.add(eq("state.status", status.name()));
        }
        if (!isStaff(caller)) {
            filters.add(CaseTeamDocument.acceptedBy(caller.subject()));
        }
        var after = page.keysAfter(1).stream().findFirst().orElse("");
        var found = teams.page(filters, after, page.limit() + 1);
        return Page.of(found, page, stored -> PageRequest.cursor(stored.id()))
                .map(stored -> CaseTeamView.of(CaseTeamDocument.read(stored), isStaff(caller)));
    }

    @GetMapping("/case-teams/{id}")
    @Operation(summary = "One case team, with the reason for each member and what nobody covers")
    ResponseEntity<CaseTeamView> read(@PathVariable String id, Caller caller) {
        return teams.find(id)
                .filter(stored ->
                        CaseTeamView.mayBeSeen(CaseTeamDocument.read(stored), caller.subject(), isStaff(caller)))
                .map(stored -> answer(stored, isStaff(caller)))
                .orElseThrow(() -> new Refusal.Unknown("case-team-unknown"));
    }

    @PostMapping("/case-teams/{id}/invitations")
    @Operation(summary = "Invite the proposed experts, leaving out or taking in some")
    ResponseEntity<CaseTeamView> invite(
            @PathVariable String id,
            @IfMatch Call call,
            @Valid @RequestBody(required = false) @Nullable Invitees body) {
        var wish = body == null ? new Invitees(Set.of(), Set.of()) : body;
        var command = new Invite(call.subject(), wish.exclude(), wish.add(), teams.candidates(id), clock.instant());
        return answer(teams.handle(id, call, command), true);
    }

    @GetMapping("/invitations")
    @Operation(summary = "My invitations, the open ones first")
    Page<Invitation> invitations(Caller caller) {
        var mine = teams.matching(CaseTeamDocument.invited(caller.subject()))
                .flatMap(team -> Invitation.of(team, caller.subject()))
                .sorted(Invitation.OPEN_FIRST)
                .limit(MOST_INVITATIONS);
        return new Page<>(mine.toList(), null);
    }

    @PostMapping("/case-teams/{id}/members/{expertId}/answer")
    @Operation(summary = "Answer my invitation")
    Invitation answer(
            @PathVariable String id,
            @PathVariable String expertId,
            Call call,
            @Valid @RequestBody InvitationAnswer body) {
        var state = Member.State.valueOf(body.answer());
        var command = new Answer(expertId, call.subject(), state, teams.candidates(id), clock.instant());
        return Invitation.of(CaseTeamDocument.read(teams.handle(id, call, command)), call.subject())
                .findFirst()
                .orElseThrow();
    }

    @PostMapping("/case-teams/{id}/formation")
    @Operation(summary = "Declare the team complete; its members may read the case from now on")
    ResponseEntity<CaseTeamView> form(@PathVariable String id, @IfMatch Call call) {
        var now = clock.instant();
        return answer(teams.handle(id, call, new Form(call.subject(), now.plus(access), now)), true);
    }

    private static ResponseEntity<CaseTeamView> answer(Stored stored, boolean staff) {
        return Editions.ok(stored.edition(), CaseTeamView.of(CaseTeamDocument.read(stored), staff));
    }

    private static boolean isStaff(Caller caller) {
        return caller.has(Role.OT_COORDINATOR) || caller.has(Role.GROUP_SECRETARY) || caller.has(Role.GROUP_CHAIR);
    }
}
