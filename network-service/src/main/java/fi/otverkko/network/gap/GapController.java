package fi.otverkko.network.gap;

import fi.otverkko.network.directory.Directory;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.network.directory.Theme;
import fi.otverkko.network.gap.Gaps.Alone;
import fi.otverkko.network.gap.Gaps.Ending;
import fi.otverkko.network.gap.Gaps.Knowing;
import fi.otverkko.network.gap.Gaps.Term;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The gaps of the area's network over HTTP: experts by id, never by account.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Directory")
class GapController {

    /// The languages of the service.
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final int MOST = 100;

    private final Directory directory;
    private final Clock clock;

    GapController(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// What is lacking today.
    ///
    /// @param themes  every theme; those are gaps that fewer than two know, or nobody in one of the languages
    /// @param alone   methods that one person alone uses, at most 100
    /// @param ending  what ends within 90 days, the next first, at most 100
    /// @param backups for whom nobody else knows everything: the themes, and who does; at most 100
    record GapsView(List<ThemeView> themes, List<Alone> alone, List<Ending> ending, List<BackupView> backups) {}

    /// How well a theme is known.
    record ThemeView(Gaps.Theme supply, boolean gap) {}

    /// Who can stand in for an expert, by theme; an empty list where nobody can.
    record BackupView(String expertId, Map<String, List<String>> byTheme) {}

    @GetMapping("/gaps")
    @Operation(summary = "Themes that too few know, what one person alone knows, missing languages, what ends soon")
    GapsView gaps() {
        var today = LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
        var people = directory.experts().stream()
                .filter(expert -> expert.working().isValid(today))
                .map(GapController::knowing)
                .toList();
        var gaps = new Gaps(
                people,
                terms(today),
                Arrays.stream(Theme.values()).map(Enum::name).toList(),
                LANGUAGES,
                today);
        return new GapsView(
                gaps.byTheme().stream()
                        .map(theme -> new ThemeView(theme, theme.isGap()))
                        .toList(),
                gaps.alone().stream().limit(MOST).toList(),
                gaps.ending().stream().limit(MOST).toList(),
                people.stream()
                        .map(person -> new BackupView(person.expertId(), gaps.backups(person)))
                        .filter(backup -> backup.byTheme().values().stream().anyMatch(List::isEmpty))
                        .limit(MOST)
                        .toList());
    }

    private List<Term> terms(LocalDate today) {
        return directory.terms(today).entrySet().stream()
                .flatMap(team -> team.getValue().entrySet().stream()
                        .map(seat -> new Term(
                                seat.getKey(),
                                team.getKey().name(),
                                seat.getValue().orElse(null))))
                .toList();
    }

    private static Knowing knowing(Expert expert) {
        return new Knowing(
                expert.id(),
                expert.themes().stream().map(Enum::name).toList(),
                expert.working().methods(),
                expert.languages(),
                expert.subjectId() != null,
                expert.working().validUntil());
    }
}
