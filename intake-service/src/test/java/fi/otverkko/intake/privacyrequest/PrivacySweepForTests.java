package fi.otverkko.intake.privacyrequest;

import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class PrivacySweepForTests {

    private final PrivacySweep sweep;

    PrivacySweepForTests(PrivacySweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }
}
