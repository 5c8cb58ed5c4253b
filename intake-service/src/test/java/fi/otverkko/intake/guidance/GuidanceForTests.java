package fi.otverkko.intake.guidance;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class GuidanceForTests {

    private final GuidanceSweep sweep;

    GuidanceForTests(GuidanceSweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }
}
