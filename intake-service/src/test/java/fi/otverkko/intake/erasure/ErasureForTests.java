package fi.otverkko.intake.erasure;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class ErasureForTests {

    private final ErasureSweep sweep;

    ErasureForTests(ErasureSweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }
}
