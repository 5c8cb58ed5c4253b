package fi.otverkko.network.preview;

import static java.util.stream.Collectors.toSet;

import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.composition.Composition;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.Composition.Why;
import fi.otverkko.network.composition.Need;
import fi.otverkko.network.composition.SmallestTeam;
import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.network.directory.Theme;
import fi.otverkko.network.directory.Working.Channel;
import fi.otverkko.network.preview.AskInstead.Instead;
import fi.otverkko.network.team.CaseTeams;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The smallest sufficient team and the two next best.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Case teams")
class PreviewController {

    private static final int SHOWN = 3;

    private final CaseTeams teams;
    private final AskInstead instead;
    private final Clock clock;

    PreviewController(CaseTeams teams, AskInstead instead, Clock clock) {
        this.teams = teams;
        this.instead = instead;
        this.clock = clock;
    }

    /// What the team is for. Social and health are needed always, education when `schooling` is true.
    ///
    /// @param consultationId a case whose needs and language are taken where nothing else is said; its requester is
    ///     not proposed
    /// @param channel        all must be able to meet on it; any if absent
    /// @param conflicts      experts who know the family
    record Preview(
            @Size(max = 64) @Nullable String consultationId,

            @Size(max = 7) @Schema(example = "[\"T1_SEPARATION\", \"T6_NEPSY\"]") @Nullable
            List<@NotNull Theme> themes,

            @Nullable Set<@NotNull Sector> sectors,
            @Schema(example = "true") @Nullable Boolean schooling,

            @Pattern(regexp = "[a-z]{2}") @Schema(example = "fi") @Nullable
            String language,

            @Nullable Channel channel,

            @Size(max = 100) @Nullable Set<@NotNull @Size(max = 40) String> conflicts) {}

    /// What would be proposed now.
    ///
    /// @param teams the best first, then the two next best, which do without a member of each better one
    record PreviewView(List<Need> needs, String language, List<TeamView> teams) {}

    /// One team.
    ///
    /// @param load open teams of the members, in sum
    record TeamView(List<SeatView> members, long load, List<GapView> uncovered) {}

    record SeatView(String expertId, String sector, Candidate.Distance distance, List<Reason> reasons) {}

    /// A need that this team leaves open.
    ///
    /// @param ask whom to ask instead, the nearest first
    record GapView(Need need, Why why, List<Instead> ask) {}

    @PostMapping("/teams/preview")
    @Operation(summary = "The smallest sufficient team for a need, and the two next best; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
        {"themes": ["T1_SEPARATION", "T6_NEPSY"], "schooling": true, "language": "fi", "channel": "REMOTE"}""")))
    PreviewView preview(@Valid @RequestBody Preview body) {
        var today = LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
        var candidates = teams.candidates(Objects.requireNonNullElse(body.consultationId(), ""));
        var wish = wish(body, candidates);
        var found = new SmallestTeam(wish.needs(), wish.language(), wish.channel(), Set.of(), wish.conflicts())
                .ranked(candidates, SHOWN);
        return new PreviewView(
                wish.needs(),
                wish.language(),
                found.stream().map(team -> view(team, wish.language(), today)).toList());
    }

    private Wish wish(Preview body, List<Candidate> candidates) {
        var view = body.consultationId() == null
                ? null
                : teams.view(body.consultationId()).orElseThrow(() -> new Refusal.Unknown("case-team-unknown"));
        var themes = body.themes() == null
                ? List.<String>of()
                : body.themes().stream().map(Enum::name).toList();
        var sectors = body.sectors() == null
                ? Set.<String>of()
                : body.sectors().stream().map(Enum::name).collect(toSet());
        var known = view == null || body.themes() != null ? List.<Need>of() : view.needs();
        var requester = view == null
                ? Stream.<String>of()
                : candidates.stream()
                        .filter(expert -> view.isRequester(expert.subjectId()))
                        .map(Candidate::id);
        var conflicts = body.conflicts() == null ? Stream.<String>of() : body.conflicts().stream();
        return new Wish(
                known.isEmpty() ? Wish.needs(themes, sectors, Boolean.TRUE.equals(body.schooling())) : known,
                Objects.requireNonNullElse(body.language(), view == null ? "fi" : view.language()),
                body.channel() == null ? null : body.channel().name(),
                Stream.concat(conflicts, requester).collect(toSet()));
    }

    private TeamView view(Composition team, String language, LocalDate today) {
        return new TeamView(
                team.seats().stream()
                        .map(seat -> new SeatView(
                                seat.expert().id(),
                                seat.expert().sector(),
                                seat.expert().reach().distance(),
                                seat.reasons()))
                        .toList(),
                team.seats().stream().mapToLong(seat -> seat.expert().load()).sum(),
                team.uncovered().stream()
                        .map(gap -> new GapView(gap.need(), gap.why(), instead.of(gap.need(), language, today)))
                        .toList());
    }
}
