package fi.otverkko.intake.casekey;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class KekSweepForTests {

    private final KekSweep sweep;

    KekSweepForTests(KekSweep sweep) {
        this.sweep = sweep;
    }

    public void look() {
        sweep.look();
    }
}
