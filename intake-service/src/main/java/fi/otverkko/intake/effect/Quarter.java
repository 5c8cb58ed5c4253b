package fi.otverkko.intake.effect;

import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Three months of a year; the shortest time for which anything is counted. Written as `2026-Q4`, so that the order of
/// the words is the order of time.
record Quarter(int year, int number) {

    /// Quarters of one answer.
    static final int MOST = 20;

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-Q([1-4])");

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// @throws Refusal.Invalid `statistics-period-invalid`
    static Quarter parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new Refusal.Invalid("statistics-period-invalid", MOST);
        }
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// From the first to the last, both included.
    ///
    /// @throws Refusal.Invalid `statistics-period-invalid` if there is none, or more than [#MOST]
    static List<Quarter> between(Quarter first, Quarter last) {
        int count = last.index() - first.index() + 1;
        if (count < 1 || count > MOST) {
            throw new Refusal.Invalid("statistics-period-invalid", MOST);
        }
        return IntStream.rangeClosed(first.index(), last.index())
                .mapToObj(index -> new Quarter(index / 4, index % 4 + 1))
                .toList();
    }

    Quarter minus(int quarters) {
        int index = index() - quarters;
        return new Quarter(index / 4, index % 4 + 1);
    }

    private int index() {
        return year * 4 + number - 1;
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
