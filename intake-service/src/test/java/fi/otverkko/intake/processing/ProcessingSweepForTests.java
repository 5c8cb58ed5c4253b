package fi.otverkko.intake.processing;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class ProcessingSweepForTests {

    private final ProcessingSweep sweep;

    ProcessingSweepForTests(ProcessingSweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }
}
