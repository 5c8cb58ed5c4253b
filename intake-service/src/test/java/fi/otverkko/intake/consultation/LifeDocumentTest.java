package fi.otverkko.intake.consultation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.consultation.Progress.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/states.md` is the table of [Step]. Written anew with `-Dstates.write=true`.
class LifeDocumentTest {

    private static final Path FILE = Path.of("docs/states.md");

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("states.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, document());
        }

        assertThat(FILE).as("write it anew with -Dstates.write=true").hasContent(document());
    }

    private static String document() {
        return """
                # The life of a consultation

                Written from `consultation/Step.java` by `LifeDocumentTest`; not to be edited. A command in a state that is not named is
                refused with `consultation-state`; where it is so already it succeeds and changes nothing. News that come early are
                kept and count once they may. Every end leads to erasure by the rule of its state (`intake.retention.periods`).

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT
                %s
                ```

                | step | by | from → to | so already in | guard | others hear |
                |---|---|---|---|---|---|
                %s
                """.formatted(arrows(), rows());
    }

    private static String arrows() {
        return Stream.of(Step.values())
                .flatMap(step -> step.transition().from().stream()
                        .sorted()
                        .filter(from -> step.transition().to() != null
                                && step.transition().to() != from)
                        .map(from -> "    " + from + " --> " + step.transition().to() + " : " + step))
                .collect(joining("\n"));
    }

    private static String rows() {
        return Stream.of(Step.values())
                .map(step -> {
                    var row = step.transition();
                    return "| " + step + " | " + by(row) + " | " + names(row.from()) + " → "
                            + (row.to() == null ? "stays" : row.to()) + " | " + names(row.done()) + " | " + row.guard()
                            + " | "
                            + row.tells().stream().map(type -> "`" + type + "`").collect(joining(", "))
                            + " |";
                })
                .collect(joining("\n"));
    }

    private static String by(Transition row) {
        var cause = row.kind() == Transition.Kind.TIME ? row.cause() : "`" + row.cause() + "`";
        var who = row.by().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().stream().sorted().map(Enum::name).collect(joining(", ")) + " as "
                        + entry.getKey().name().toLowerCase(java.util.Locale.ROOT))
                .collect(joining("; "));
        return who.isEmpty() ? cause : who + ": " + cause;
    }

    private static String names(Collection<State> states) {
        return new TreeSet<>(states).stream().map(Enum::name).collect(joining(", "));
    }
}
