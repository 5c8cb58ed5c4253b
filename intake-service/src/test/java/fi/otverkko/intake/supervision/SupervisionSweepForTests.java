package fi.otverkko.intake.supervision;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class SupervisionSweepForTests {

    private final SupervisionSweep sweep;

    SupervisionSweepForTests(SupervisionSweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }
}
