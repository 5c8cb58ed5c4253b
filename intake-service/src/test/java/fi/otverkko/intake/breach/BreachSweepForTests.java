package fi.otverkko.intake.breach;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class BreachSweepForTests {

    private final BreachSweep sweep;

    BreachSweepForTests(BreachSweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }
}
