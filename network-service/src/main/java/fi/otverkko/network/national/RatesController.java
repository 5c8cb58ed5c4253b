package fi.otverkko.network.national;

import fi.otverkko.network.national.NationalRate.Bounds;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the areas decide, side by side: what they have published, and nothing that could be worked out beyond it.
@RestController
@RequestMapping("/api/network/national/statistics/decision-rates")
@Tag(name = "Statistics", description = "Counts that are published once, and in which nobody can be found")
class RatesController {

    /// More rows than a year has: 17 client groups, 23 areas and the hub.
    private static final int ALL = 500;

    private final NationalRates rates;

    RatesController(NationalRates rates) {
        this.rates = rates;
    }

    /// @param shown   a multiple of five; absent where fewer than five are hidden
    /// @param atLeast what it may really be, included
    /// @param atMost  likewise
    record Count(@Nullable Integer shown, int atLeast, int atMost) {

        static Count of(int shown) {
            var bounds = Bounds.of(shown);
            return new Count(shown == 0 ? null : shown, bounds.atLeast(), bounds.atMost());
        }

        static Count of(Bounds bounds) {
            return new Count(null, bounds.atLeast(), bounds.atMost());
        }
    }

    /// @param yesShare per cent of the decided cases whose last word was `YES`, as far as the counts tell
    record RateView(int year, String clientGroup, String area, Count yes, Count talk, Count no, Bounds yesShare) {

        static RateView of(NationalRate rate) {
            return new RateView(
                    rate.year(),
                    rate.clientGroup(),
                    rate.area(),
                    Count.of(rate.yes()),
                    Count.of(rate.talk()),
                    Count.of(rate.no()),
                    rate.yesShare());
        }
    }

    @GetMapping
    @Operation(
            summary = "Compare how the areas decided, by client group",
            description = "Yearly counts as each area has published them. Fewer than five are hidden; what is shown is "
                    + "rounded to fives. An area that decided more cases is not a better one: compare the shares, and "
                    + "mind that they are bounds.")
    Page<RateView> compare(
            @RequestParam @Min(2020) @Max(2100) @Parameter(example = "2025") int year,
            @RequestParam(required = false)
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
                    @Parameter(example = "DEMANDING_SEPARATION")
                    @Nullable
                    String clientGroup,
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2}|national") @Parameter(example = "13") @Nullable
                    String area,
            PageRequest page) {
        var after = page.keysAfter(1).stream().findFirst().orElse("");
        var found = rates.find(year, clientGroup, area, after, page.limit() + 1);
        return Page.of(found, page, rate -> PageRequest.cursor(rate.id())).map(RateView::of);
    }

    /// @param areas how many areas have published the year
    record TotalView(String clientGroup, int areas, Count yes, Count talk, Count no, Bounds yesShare) {

        static TotalView of(String clientGroup, List<NationalRate> rows) {
            var yes = sum(rows.stream().map(NationalRate::yes).toList());
            var talk = sum(rows.stream().map(NationalRate::talk).toList());
            var no = sum(rows.stream().map(NationalRate::no).toList());
            return new TotalView(
                    clientGroup,
                    rows.size(),
                    Count.of(yes),
                    Count.of(talk),
                    Count.of(no),
                    NationalRate.share(yes, talk.plus(no)));
        }

        private static Bounds sum(List<Integer> shown) {
            return shown.stream().map(Bounds::of).reduce(Bounds.NONE, Bounds::plus);
        }
    }

    /// @param groups every client group of which anything was published, alphabetically
    record TotalsView(int year, List<TotalView> groups) {}

    @GetMapping("/totals")
    @Operation(
            summary = "How all areas together decided, by client group",
            description = "Made of what the areas published and of nothing else, hence bounds.")
    TotalsView totals(@RequestParam @Min(2020) @Max(2100) @Parameter(example = "2025") int year) {
        var rows = new LinkedHashMap<String, List<NationalRate>>();
        rates.find(year, null, null, "", ALL)
                .forEach(rate -> rows.computeIfAbsent(rate.clientGroup(), _ -> new ArrayList<>())
                        .add(rate));
        return new TotalsView(
                year,
                rows.entrySet().stream()
                        .map(row -> TotalView.of(row.getKey(), row.getValue()))
                        .toList());
    }
}
