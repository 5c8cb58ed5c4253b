package fi.otverkko.intake.erasure;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweeps at once.
@TestComponent
public final class ErasureForTests {

    private final ErasureSweep sweep;
    private final DraftWarnings warnings;

    ErasureForTests(ErasureSweep sweep, DraftWarnings warnings) {
        this.sweep = sweep;
        this.warnings = warnings;
    }

    public void sweep() {
        sweep.sweep();
    }

    public void warn() {
        warnings.sweep();
    }
}
