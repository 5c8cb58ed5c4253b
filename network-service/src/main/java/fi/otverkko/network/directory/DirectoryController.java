package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.network.directory.Search.Facets;
import fi.otverkko.network.directory.Unit.Link;
import fi.otverkko.network.directory.Working.Channel;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The directory over HTTP. Shows expertise, never accounts or names.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Directory", description = "Experts, units and themed teams of the area")
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    /// What a searcher sees of an expert.
    ///
    /// @param invitable whether the expert has an account and so can be asked into a case team
    record ExpertView(
            String id,
            Name title,
            String profession,
            Sector sector,
            String unitId,
            List<Theme> themes,
            List<String> languages,
            boolean invitable) {

        static ExpertView of(Expert expert) {
            return new ExpertView(
                    expert.id(),
                    expert.title(),
                    expert.profession(),
                    expert.sector(),
                    expert.unitId(),
                    expert.themes(),
                    expert.languages(),
                    expert.subjectId() != null);
        }
    }

    @GetMapping("/experts")
    @Operation(summary = "Search experts by theme, sector, language, channel and the beginnings of words")
    Page<ExpertView> experts(
            @RequestParam(required = false) @Parameter(example = "T6_NEPSY") @Nullable Theme theme,
            @RequestParam(required = false) @Parameter(example = "TE") @Nullable Sector sector,
            @RequestParam(required = false) @Pattern(regexp = "[a-z]{2}") @Parameter(example = "sv") @Nullable
                    String language,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Size(min = 3, max = 60) @Nullable String q,
            PageRequest page) {
        var after = page.keysAfter(1).stream().findFirst().orElse("");
        var found = directory.search(
                new Search(theme, sector, language, channel, Search.beginnings(q)), after, page.limit() + 1);
        return Page.of(found, page, expert -> PageRequest.cursor(expert.id())).map(ExpertView::of);
    }

    @GetMapping("/experts/facets")
    @Operation(summary = "How many experts a search would find, by theme, sector and language")
    Facets facets(
            @RequestParam(required = false) @Nullable Theme theme,
            @RequestParam(required = false) @Nullable Sector sector,
            @RequestParam(required = false) @Pattern(regexp = "[a-z]{2}") @Nullable String language,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Size(min = 3, max = 60) @Nullable String q) {
        return Facets.of(directory.search(
                new Search(theme, sector, language, channel, Search.beginnings(q)), "", Integer.MAX_VALUE));
    }

    @GetMapping("/units")
    @Operation(summary = "Units of the demanding level, optionally those that a link of the OT screen leads to")
    Page<Unit> units(@RequestParam(required = false) @Parameter(example = "L_VIP_VAATU") @Nullable Link link) {
        var units = directory.units().stream()
                .filter(unit -> link == null || unit.links().contains(link))
                .toList();
        return new Page<>(units, null);
    }

    @GetMapping("/themed-teams")
    @Operation(summary = "The themed teams T1 to T7 and their members")
    Page<ThemedTeam> themedTeams() {
        return new Page<>(directory.themedTeams(), null);
    }
}
