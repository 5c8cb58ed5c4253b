package fi.otverkko.network.national;

import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The national directory as known here, and what was not believed.
@RestController
@RequestMapping("/api/network/national")
@Tag(name = "National directory", description = "What the areas show each other")
class NationalController {

    private final NationalEntries entries;
    private final NationalRefusals refusals;

    NationalController(NationalEntries entries, NationalRefusals refusals) {
        this.entries = entries;
        this.refusals = refusals;
    }

    /// An expertise that another area, or our own, has shown to all.
    record NationalEntryView(
            String area,
            String entryId,
            String profession,
            String sector,
            List<String> themes,
            List<String> languages) {

        static NationalEntryView of(NationalEntry entry) {
            return new NationalEntryView(
                    entry.area(),
                    entry.entryId(),
                    entry.profession(),
                    entry.sector(),
                    entry.themes(),
                    entry.languages());
        }
    }

    @GetMapping("/directory")
    @Operation(summary = "Search the experts whom the areas show each other")
    Page<NationalEntryView> directory(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2}|national") @Parameter(example = "13") @Nullable
                    String area,
            @RequestParam(required = false)
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
                    @Parameter(example = "T6_NEPSY")
                    @Nullable
                    String theme,
            PageRequest page) {
        var after = page.keysAfter(1).stream().findFirst().orElse("");
        var found = entries.find(area, theme, after, page.limit() + 1);
        return Page.of(found, page, entry -> PageRequest.cursor(entry.id())).map(NationalEntryView::of);
    }

    @GetMapping("/refusals")
    @Operation(summary = "Messages on national topics that were not believed, the latest first")
    Page<NationalRefusal> refusals(PageRequest page) {
        var before = page.keysAfter(1).stream().findFirst().orElse(null);
        var found = refusals.latest(before, page.limit() + 1);
        return Page.of(found, page, refusal -> PageRequest.cursor(NationalRefusals.order(refusal)));
    }
}
