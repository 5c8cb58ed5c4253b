package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.docstore.StoreBench.Figures;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints the figures of [StoreBench], and holds what lasts of them: a ratio, never a time.
@Tag("long")
class StoreBenchTest {

    private static final int SECONDS = 5;
    private static final int DOCUMENTS = 100_000;

    @Test
    void anIndexedPageIsFarFasterThanAScan(@TempDir Path folder) throws Exception {
        var figures = new StoreBench(folder, SECONDS, DOCUMENTS).run();

        for (var list : StoreBench.LISTS) {
            assertThat(median(figures, list, "with index"))
                    .as(list)
                    .isLessThan(median(figures, list, "without index") / 10);
        }
    }

    private static double median(Map<String, Figures> figures, String list, String how) {
        return Objects.requireNonNull(figures.get("page of " + list + ", " + how))
                .p50();
    }
}
