package fi.otverkko.intake.questionnaire;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The version of a form, such as `1.0`; numbers are compared as numbers.
record Version(int major, int minor) implements Comparable<Version> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

    static Optional<Version> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new Version(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /// @throws java.util.NoSuchElementException if it was published without a version
    static Version of(Questionnaire form) {
        return parse(form.version()).orElseThrow();
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
