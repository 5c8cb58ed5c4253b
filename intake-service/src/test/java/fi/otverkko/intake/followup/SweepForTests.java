package fi.otverkko.intake.followup;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/// Lets a test in another package have the sweep at once.
@TestComponent
public final class SweepForTests {

    private final FollowUpSweep sweep;

    SweepForTests(FollowUpSweep sweep) {
        this.sweep = sweep;
    }

    public void sweep() {
        sweep.sweep();
    }

    /// One consultation only; others stay as they are.
    public void sweep(String id) {
        sweep.sweep(List.of(id));
    }
}
