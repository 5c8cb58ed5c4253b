package fi.otverkko.intake.feedback;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counting feedback so that nobody's answer can be read from the figures: in quarters that are over, so that no figure
/// moves by one answer, and not below five answers. There is no sum over the groups: it would tell what was left out.
final class Quarters {

    /// Fewer answers are not told. Source: architecture §3.
    static final int AT_LEAST = 5;

    /// How far back.
    static final int SHOWN = 8;

    /// Figures of one group in one quarter; null where there are fewer than five answers.
    ///
    /// @param quarter such as `2026-Q4`
    /// @param by      `GUARDIAN` or `YOUNG_PERSON`
    /// @param heard   the mean, to one decimal
    /// @param themes  in the order of [Theme]
    record Figures(
            String quarter,
            String by,
            @Nullable Integer answers,
            @Nullable BigDecimal heard,
            @Nullable BigDecimal helped,
            List<Chosen> themes) {}

    /// How many answers named a theme.
    ///
    /// @param answers null where fewer than five did, or fewer than five, but some, did not: the sum is known
    record Chosen(Theme theme, @Nullable Integer answers) {}

    /// One answer without anything that leads to a case.
    record Given(String quarter, String by, int heard, int helped, Set<Theme> themes) {}

    /// The quarter of a moment in Finland.
    static String of(Instant at) {
        var day = ZonedDateTime.ofInstant(at, FinnishCalendar.ZONE);
        return name(day.toLocalDate());
    }

    /// Those that are over, the latest first.
    static List<String> over(Instant now) {
        var today = LocalDate.ofInstant(now, FinnishCalendar.ZONE);
        return IntStream.rangeClosed(1, SHOWN)
                .mapToObj(back -> name(today.minusMonths(3L * back)))
                .toList();
    }

    static List<Figures> figures(List<String> quarters, List<Given> given) {
        return quarters.stream()
                .flatMap(quarter -> Stream.of("GUARDIAN", "YOUNG_PERSON")
                        .map(by -> figures(
                                quarter,
                                by,
                                given.stream()
                                        .filter(it -> it.quarter().equals(quarter)
                                                && it.by().equals(by))
                                        .toList())))
                .toList();
    }

    private static Figures figures(String quarter, String by, List<Given> given) {
        if (given.size() < AT_LEAST) {
            return new Figures(quarter, by, null, null, null, List.of());
        }
        int heard = given.stream().mapToInt(Given::heard).sum();
        int helped = given.stream().mapToInt(Given::helped).sum();
        return new Figures(
                quarter, by, given.size(), mean(heard, given.size()), mean(helped, given.size()), chosen(given));
    }

    private static List<Chosen> chosen(List<Given> given) {
        return Arrays.stream(Theme.values())
                .map(theme -> {
                    int named = (int) given.stream()
                            .filter(it -> it.themes().contains(theme))
                            .count();
                    int others = given.size() - named;
                    boolean told = named >= AT_LEAST && (others == 0 || others >= AT_LEAST);
                    return new Chosen(theme, told ? named : null);
                })
                .toList();
    }

    private static BigDecimal mean(int sum, int count) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    private static String name(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    private Quarters() {}
}
